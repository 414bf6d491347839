// Unmodified Azure SDKs for JavaScript against the emulator: answers and refusals as one JSON document.
import { readFileSync } from "node:fs";
import { AuthorizationManagementClient } from "@azure/arm-authorization";
import { ClientSecretCredential } from "@azure/identity";
import { SecretClient } from "@azure/keyvault-secrets";
import { LogsQueryClient } from "@azure/monitor-query-logs";

const emulated = (name) => process.env[`SDKKIT_EMULATOR_${name}`];
const { values } = JSON.parse(readFileSync(process.env.SDKKIT_ENVIRONMENT_FILE));
const credential = new ClientSecretCredential(emulated("TENANT_ID"), emulated("CLIENT_ID"), emulated("CLIENT_SECRET"));
const wrong = new ClientSecretCredential(emulated("TENANT_ID"), emulated("CLIENT_ID"), "not-" + emulated("CLIENT_SECRET"));
const query = (options) => new LogsQueryClient(credential, options).queryWorkspace(values.workspaceId, "Heartbeat | summarize count() by Computer", { duration: "P7D" });

async function refused(call) {
  try {
    return `answered: ${JSON.stringify(await call())}`;
  } catch (error) {
    return `${error.statusCode ?? ""} ${error.message}`;
  }
}

const assignments = [];
for await (const assignment of new AuthorizationManagementClient(credential, values.subscription).roleAssignments.listForSubscription()) {
  assignments.push(assignment.name);
}

console.log(JSON.stringify({
  rows: (await query()).tables[0].rows.length,
  assignments: assignments.length,
  wrongSecret: await refused(() => wrong.getToken("https://api.loganalytics.io/.default")),
  missingRole: await refused(() => new SecretClient(`https://${values.vault}.vault.azure.net`, credential).getSecret("sample")),
  otherHost: await refused(() => query({ endpoint: "https://logs.example.com", retryOptions: { maxRetries: 0 } })),
}));
