// Stands in for azuread and azurerm, whose registry tests do not reach: real Terraform talks to it over its plugin protocol and finds their attributes.
// Usage: node provider.mjs NAME; prints what TF_REATTACH_PROVIDERS wants, and answers until its input ends.
import { createRequire } from "node:module";
import { create, readPrincipal } from "./cloud.mjs";
import { providers } from "./schemas.mjs";

const require = createRequire(import.meta.url);
const grpc = require("@grpc/grpc-js");
const loader = require("@grpc/proto-loader");
const { decode, encode, ExtData } = require("@msgpack/msgpack");

const name = process.argv[2];
const schemas = providers[name];
const unknown = new ExtData(0, new Uint8Array([0]));
const nesting = { single: 1, list: 2, set: 3 };

const isBlock = (definition) => !Array.isArray(definition);
const inside = (definition) => Object.entries(definition)[0];

function block(members) {
  const entries = Object.entries(members);
  return {
    attributes: entries.filter(([, one]) => !isBlock(one)).map(([attribute, [flags, type, sensitive]]) => ({
      name: attribute, type: Buffer.from(JSON.stringify(type)), required: flags === "!", optional: flags.includes("?"), computed: flags.includes("="), sensitive: sensitive !== undefined,
    })),
    block_types: entries.filter(([, one]) => isBlock(one)).map(([type_name, one]) => {
      const [mode, nested] = inside(one);
      return { type_name, nesting: nesting[mode], block: block(nested) };
    }),
  };
}

// What the configuration leaves out of the computed is not known before.
function plan(members, proposed) {
  for (const [attribute, definition] of Object.entries(members)) {
    if (isBlock(definition)) {
      proposed[attribute]?.forEach?.((one) => plan(inside(definition)[1], one));
    } else if (definition[0].includes("=") && proposed[attribute] === null) {
      proposed[attribute] = unknown;
    }
  }
  return proposed;
}

const known = (state) => Object.fromEntries(Object.entries(state).map(([attribute, value]) => [attribute, value instanceof ExtData ? null : value]));

function empty(members) {
  return Object.fromEntries(Object.entries(members).map(([attribute, definition]) => [attribute, isBlock(definition) ? [] : null]));
}

const read = (value) => decode(value.msgpack);
const write = (value) => ({ msgpack: Buffer.from(encode(value)) });
const answer = (handle) => (call, callback) => {
  try {
    callback(null, handle(call.request));
  } catch (error) {
    callback(error);
  }
};
const mapped = (definitions) => Object.fromEntries(Object.entries(definitions).map(([type, members]) => [type, { block: block(members) }]));

const protocol = grpc.loadPackageDefinition(loader.loadSync(new URL("tfplugin6.proto", import.meta.url).pathname, { keepCase: true, defaults: true })).tfplugin6;
const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
server.addService(protocol.Provider.service, {
  GetProviderSchema: answer(() => ({ provider: { block: block(schemas.configuration) }, resource_schemas: mapped(schemas.resources), data_source_schemas: mapped(schemas.data) })),
  ValidateProviderConfig: answer(() => ({})),
  ValidateResourceConfig: answer(() => ({})),
  ValidateDataResourceConfig: answer(() => ({})),
  ConfigureProvider: answer(() => ({})),
  UpgradeResourceState: answer((request) => ({ upgraded_state: { json: request.raw_state.json } })),
  ReadResource: answer((request) => ({ new_state: request.current_state })),
  ReadDataSource: answer((request) => ({ state: write(readPrincipal(read(request.config).client_id)) })),
  PlanResourceChange: answer((request) => {
    const proposed = read(request.proposed_new_state);
    return { planned_state: write(proposed === null ? null : plan(schemas.resources[request.type_name], proposed)) };
  }),
  ApplyResourceChange: answer((request) => {
    const planned = read(request.planned_state);
    return { new_state: write(planned === null ? null : { ...known(planned), ...create[request.type_name](known(planned)) }) };
  }),
  ImportResourceState: answer((request) => ({
    imported_resources: [{ type_name: request.type_name, state: write({ ...empty(schemas.resources[request.type_name]), id: request.id }) }],
  })),
  StopProvider: answer(() => ({})),
});
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) {
    throw error;
  }
  const reattach = { Protocol: "grpc", ProtocolVersion: 6, Pid: process.pid, Test: true, Addr: { Network: "tcp", String: `127.0.0.1:${port}` } };
  console.log(JSON.stringify({ [`registry.terraform.io/hashicorp/${name}`]: reattach }));
});
process.stdin.on("end", () => process.exit(0)).resume();
