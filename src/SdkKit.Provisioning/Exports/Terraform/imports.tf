# What exists already is taken into the state, not made again: 'sdkkit export terraform --existing' fills in the ids.

import {
  for_each = toset(var.existing.application[*])
  to       = azuread_application.this
  id       = each.value
}

import {
  for_each = toset(var.existing.service_principal[*])
  to       = azuread_service_principal.this
  id       = each.value
}

import {
  for_each = var.existing.federated_credentials
  to       = azuread_application_federated_identity_credential.this[each.key]
  id       = each.value
}

import {
  for_each = var.existing.roles
  to       = azurerm_role_assignment.this[each.key]
  id       = each.value
}
