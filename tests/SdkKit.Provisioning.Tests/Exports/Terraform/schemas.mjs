// The attributes of azuread 3 and azurerm 4 that exports use, as their documentation has them: ! required, ? optional, = computed, ?= both.
const role = { id: ["?=", "string"], allowed_member_types: ["!", ["set", "string"]], description: ["!", "string"], display_name: ["!", "string"], enabled: ["?", "bool"], value: ["?", "string"] };

export const providers = {
  azuread: {
    configuration: { environment: ["?", "string"], tenant_id: ["?", "string"] },
    data: {
      azuread_service_principal: { client_id: ["?=", "string"], object_id: ["?=", "string"], id: ["=", "string"], app_role_ids: ["=", ["map", "string"]] },
    },
    resources: {
      azuread_application: {
        id: ["=", "string"], object_id: ["=", "string"], client_id: ["=", "string"], display_name: ["!", "string"], sign_in_audience: ["?", "string"],
        prevent_duplicate_names: ["?", "bool"], identifier_uris: ["?", ["set", "string"]], owners: ["?", ["set", "string"]],
        app_role: { set: role },
        required_resource_access: { set: { resource_app_id: ["!", "string"], resource_access: { list: { id: ["!", "string"], type: ["!", "string"] } } } },
      },
      azuread_application_identifier_uri: { id: ["=", "string"], application_id: ["!", "string"], identifier_uri: ["!", "string"] },
      azuread_application_owner: { id: ["=", "string"], application_id: ["!", "string"], owner_object_id: ["!", "string"] },
      azuread_service_principal: { id: ["=", "string"], object_id: ["=", "string"], client_id: ["!", "string"] },
      azuread_application_federated_identity_credential: {
        id: ["=", "string"], credential_id: ["=", "string"], application_id: ["!", "string"], display_name: ["!", "string"], description: ["?", "string"],
        audiences: ["!", ["list", "string"]], issuer: ["!", "string"], subject: ["!", "string"],
      },
      azuread_application_password: {
        id: ["=", "string"], key_id: ["=", "string"], value: ["=", "string", "sensitive"], application_id: ["!", "string"], display_name: ["?=", "string"],
        end_date: ["?=", "string"], rotate_when_changed: ["?", ["map", "string"]],
      },
      azuread_app_role_assignment: { id: ["=", "string"], app_role_id: ["!", "string"], principal_object_id: ["!", "string"], resource_object_id: ["!", "string"] },
    },
  },
  azurerm: {
    configuration: { environment: ["?", "string"], subscription_id: ["?", "string"], tenant_id: ["?", "string"], features: { list: {} } },
    data: {},
    resources: {
      azurerm_role_assignment: {
        id: ["=", "string"], name: ["?=", "string"], scope: ["!", "string"], role_definition_id: ["?=", "string"], role_definition_name: ["?=", "string"],
        principal_id: ["!", "string"], principal_type: ["?=", "string"], condition: ["?", "string"], condition_version: ["?=", "string"],
      },
    },
  },
};
