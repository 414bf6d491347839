
resource "azuread_service_principal" "this" {
  client_id = azuread_application.this.client_id
}

resource "azuread_application_owner" "this" {
  for_each = var.owners

  application_id  = azuread_application.this.id
  owner_object_id = each.value
}

resource "azuread_application_identifier_uri" "this" {
  for_each = var.identifier_uris

  application_id = azuread_application.this.id
  identifier_uri = replace(each.value, "{clientId}", azuread_application.this.client_id)
}

resource "azuread_application_federated_identity_credential" "this" {
  for_each = var.federated_credentials

  application_id = azuread_application.this.id
  display_name   = each.key
  issuer         = each.value.issuer
  subject        = each.value.subject
  audiences      = [each.value.audience]
}
