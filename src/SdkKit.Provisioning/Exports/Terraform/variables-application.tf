
variable "display_name" {
  description = "What people see in the portal; identifies nothing."
  type        = string
}

variable "federated_credentials" {
  description = "Whose tokens stand for the application, by name."
  type = map(object({
    issuer   = string
    subject  = string
    audience = string
  }))
  default = {}
}

variable "owners" {
  description = "Who may manage the registration, besides others: object ids."
  type        = set(string)
  default     = []
}

variable "identifier_uris" {
  description = "By which others ask for tokens; {clientId} stands for the client id."
  type        = set(string)
  default     = []
}

variable "app_roles" {
  description = "Application permissions that the application offers to others, by value."
  type = map(object({
    id           = string
    display_name = string
    description  = string
    members      = set(string)
  }))
  default = {}
}

variable "existing" {
  description = "Ids of what exists already."
  type = object({
    application           = optional(string)
    service_principal     = optional(string)
    federated_credentials = optional(map(string), {})
    permissions           = optional(map(string), {})
    roles                 = optional(map(string), {})
  })
  default = {}
}
