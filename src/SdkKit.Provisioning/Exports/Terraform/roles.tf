
resource "azurerm_role_assignment" "this" {
  for_each = var.roles

  # The name that sdkkit gives to the same assignment.
  name               = uuidv5("11fb06fb-712d-4ddd-98c7-e71bbd588830", "${lower(each.value.scope)}-${local.principal_id}-${basename(each.value.role_definition_id)}")
  scope              = each.value.scope
  role_definition_id = each.value.role_definition_id
  principal_id       = local.principal_id
  principal_type     = "ServicePrincipal"
  condition          = each.value.condition
  condition_version  = each.value.condition == null ? null : "2.0"
}
