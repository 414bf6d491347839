terraform {
  required_version = ">= 1.9"

  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.0"
    }
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}

provider "azuread" {
  environment = var.cloud
  tenant_id   = var.tenant_id
}

provider "azurerm" {
  environment     = var.cloud
  subscription_id = var.subscription_id
  tenant_id       = var.tenant_id

  features {}
}
