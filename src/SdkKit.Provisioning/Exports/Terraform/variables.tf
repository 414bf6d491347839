variable "cloud" {
  description = "Cloud, as both providers call it: public, usgovernment or china."
  type        = string
  default     = "public"
}

variable "tenant_id" {
  description = "Directory (tenant) id; null for the tenant that is signed in to."
  type        = string
  default     = null
}

variable "subscription_id" {
  description = "Subscription that the provider needs; a role's scope may be in another."
  type        = string
}

variable "roles" {
  description = "The roles to assign, each on its scope."
  type = map(object({
    scope              = string
    role_definition_id = string
    condition          = optional(string)
  }))
}
