// What the providers do in the cloud when Terraform applies, as far as exports ask for it: by curl, which the emulator's variables lead.
import { execFileSync } from "node:child_process";

const graph = "https://graph.microsoft.com/v1.0";
const manager = "https://management.azure.com";
const tokens = {};

function curl(configuration) {
  return execFileSync("curl", ["--silent", "--show-error", "--fail-with-body", "--config", "-"], { input: configuration, encoding: "utf8" });
}

function token(audience) {
  const { SDKKIT_EMULATOR_TENANT_ID: tenant, SDKKIT_EMULATOR_CLIENT_ID: id, SDKKIT_EMULATOR_CLIENT_SECRET: secret } = process.env;
  const form = new URLSearchParams({ grant_type: "client_credentials", client_id: id, client_secret: secret, scope: `${audience}/.default` });
  tokens[audience] ??= JSON.parse(curl(`url = "https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token"\ndata = "${form}"\n`)).access_token;
  return tokens[audience];
}

function send(method, url, body) {
  const audience = url.startsWith(graph) ? "https://graph.microsoft.com" : manager;
  const data = body === undefined ? "" : `header = "Content-Type: application/json"\ndata = ${JSON.stringify(JSON.stringify(body))}\n`;
  const text = curl(`request = "${method}"\nurl = "${encodeURI(url)}"\nheader = "Authorization: Bearer ${token(audience)}"\n${data}`);
  return text ? JSON.parse(text) : {};
}

const objectId = (id) => id.split("/").at(-1);
const given = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null && value !== undefined));

export function readPrincipal(clientId) {
  const found = send("GET", `${graph}/servicePrincipals(appId='${clientId}')`);
  return { id: `/servicePrincipals/${found.id}`, object_id: found.id, client_id: clientId, app_role_ids: Object.fromEntries(found.appRoles.map((role) => [role.value, role.id])) };
}

// Makes a resource, and answers what only the cloud knows of it.
export const create = {
  azuread_application(wanted) {
    const made = send("POST", `${graph}/applications`, given({
      displayName: wanted.display_name,
      signInAudience: wanted.sign_in_audience,
      requiredResourceAccess: wanted.required_resource_access.map((api) => ({ resourceAppId: api.resource_app_id, resourceAccess: api.resource_access })),
      appRoles: wanted.app_role.map((role) => ({ id: role.id, allowedMemberTypes: role.allowed_member_types, description: role.description, displayName: role.display_name, isEnabled: role.enabled ?? true, value: role.value })),
    }));
    return { id: `/applications/${made.id}`, object_id: made.id, client_id: made.appId };
  },
  azuread_application_identifier_uri(wanted) {
    const url = `${graph}${wanted.application_id}`;
    const uris = send("GET", url).identifierUris;
    send("PATCH", url, { identifierUris: [...uris, wanted.identifier_uri] });
    return { id: `${wanted.application_id}/identifierUris/${Buffer.from(wanted.identifier_uri).toString("base64")}` };
  },
  azuread_application_owner(wanted) {
    send("POST", `${graph}${wanted.application_id}/owners/$ref`, { "@odata.id": `${graph}/directoryObjects/${wanted.owner_object_id}` });
    return { id: `${wanted.application_id}/owners/${wanted.owner_object_id}` };
  },
  azuread_service_principal(wanted) {
    const made = send("POST", `${graph}/servicePrincipals`, { appId: wanted.client_id });
    return { id: `/servicePrincipals/${made.id}`, object_id: made.id };
  },
  azuread_application_federated_identity_credential(wanted) {
    const made = send("POST", `${graph}${wanted.application_id}/federatedIdentityCredentials`, { name: wanted.display_name, issuer: wanted.issuer, subject: wanted.subject, audiences: wanted.audiences });
    return { id: `${objectId(wanted.application_id)}/federatedIdentityCredential/${made.id}`, credential_id: made.id };
  },
  azuread_app_role_assignment(wanted) {
    const made = send("POST", `${graph}/servicePrincipals/${wanted.resource_object_id}/appRoleAssignedTo`, { appRoleId: wanted.app_role_id, principalId: wanted.principal_object_id, resourceId: wanted.resource_object_id });
    return { id: `/servicePrincipals/${wanted.resource_object_id}/appRoleAssignedTo/${made.id}` };
  },
  azurerm_role_assignment(wanted) {
    const made = send("PUT", `${manager}${wanted.scope}/providers/Microsoft.Authorization/roleAssignments/${wanted.name}?api-version=2022-04-01`, {
      properties: given({ roleDefinitionId: wanted.role_definition_id, principalId: wanted.principal_id, principalType: wanted.principal_type, condition: wanted.condition, conditionVersion: wanted.condition_version }),
    });
    return { id: made.id, role_definition_name: "", condition_version: wanted.condition_version ?? "" };
  },
};
