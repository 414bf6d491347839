# Two client secrets that take turns: while one is replaced, the other is valid for half of its life. Their values are in the state, in plain text.
# Copy the newer one to where the program reads it, and guard the state as the secret itself.

resource "time_static" "start" {}

resource "time_rotating" "secret" {
  for_each = { a = 0, b = var.secret_lifetime_days * 12 }

  rfc3339       = timeadd(time_static.start.rfc3339, "-${each.value}h")
  rotation_days = var.secret_lifetime_days
}

resource "azuread_application_password" "this" {
  for_each = time_rotating.secret

  application_id = azuread_application.this.id
  display_name   = "terraform-${each.key}"
  end_date       = each.value.rotation_rfc3339

  rotate_when_changed = {
    rotation = each.value.id
  }
}

output "client_secret" {
  description = "The secret that is valid longest."
  sensitive   = true
  value       = [for end in [max([for key, rotation in time_rotating.secret : rotation.unix + 0]...)] : [for key, rotation in time_rotating.secret : azuread_application_password.this[key].value if rotation.unix == end][0]][0]
}

variable "secret_lifetime_days" {
  description = "How long a secret is valid."
  type        = number
}
