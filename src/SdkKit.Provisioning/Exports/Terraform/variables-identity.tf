
variable "principal_id" {
  description = "Object id of the managed identity: az resource show --ids <resource> --query '[identity.principalId, properties.principalId]'."
  type        = string
}

variable "existing" {
  description = "Ids of what exists already."
  type = object({
    permissions = optional(map(string), {})
    roles       = optional(map(string), {})
  })
  default = {}
}
