# Two client secrets that take turns, one replaced in January and one in July, each valid for two months longer than that. Their values are in the
# state, in plain text: guard the state as the secrets themselves.

locals {
  secret_years = {
    january = tonumber(formatdate("YYYY", plantimestamp()))
    july    = tonumber(formatdate("YYYY", timeadd(plantimestamp(), "4416h")))
  }
}

resource "azuread_application_password" "this" {
  for_each = local.secret_years

  application_id = azuread_application.this.id
  display_name   = "terraform-${each.key}"
  end_date       = each.key == "january" ? "${each.value + 1}-03-01T00:00:00Z" : "${each.value}-09-01T00:00:00Z"

  rotate_when_changed = {
    year = each.value
  }
}

output "client_secret" {
  description = "The secret that is valid longest: copy it to where the program reads it."
  sensitive   = true
  value       = azuread_application_password.this[local.secret_years.july > local.secret_years.january ? "july" : "january"].value
}
