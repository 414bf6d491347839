
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

variable "existing" {
  description = "Ids of what exists already."
  type = object({
    application       = optional(string)
    service_principal = optional(string)
    roles             = optional(map(string), {})
  })
  default = {}
}
