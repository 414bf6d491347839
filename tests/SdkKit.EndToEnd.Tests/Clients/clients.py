"""Unmodified Azure SDKs for Python against the emulator: answers and refusals as one JSON document."""
import json
import os
import sys

import requests
from azure.core.exceptions import ClientAuthenticationError, HttpResponseError
from azure.identity import CertificateCredential, ClientAssertionCredential, ClientSecretCredential, ManagedIdentityCredential
from azure.keyvault.secrets import SecretClient
from azure.mgmt.authorization import AuthorizationManagementClient
from azure.monitor.query import LogsQueryClient

QUERY = "Heartbeat | summarize count() by Computer"
LOGS = "https://api.loganalytics.io/.default"
values = json.load(open(os.environ["SDKKIT_ENVIRONMENT_FILE"]))["values"]


def emulated(name):
    return os.environ["SDKKIT_EMULATOR_" + name]


def stored(environment):
    """What apply stored for an environment."""
    return dict(line.rstrip("\n").split("=", 1) for line in open(f"sdkkit.{environment}.env"))


def rows(credential):
    return len(LogsQueryClient(credential).query_workspace(values["workspaceId"], QUERY, timespan=None).tables[0].rows)


def refused(call):
    try:
        return f"answered: {call()}"
    except (ClientAuthenticationError, HttpResponseError) as error:
        return str(error)
    except requests.exceptions.ProxyError as error:
        return str(error)


def administrator():
    secret = emulated("CLIENT_SECRET")
    credential = ClientSecretCredential(emulated("TENANT_ID"), emulated("CLIENT_ID"), secret)
    wrong = ClientSecretCredential(emulated("TENANT_ID"), emulated("CLIENT_ID"), "not-" + secret)
    assignments = AuthorizationManagementClient(credential, values["subscription"]).role_assignments.list_for_subscription()
    return {
        "rows": rows(credential),
        "assignments": len([one.name for one in assignments]),
        "wrongSecret": refused(lambda: wrong.get_token(LOGS)),
        "missingRole": refused(lambda: SecretClient(f"https://{values['vault']}.vault.azure.net", credential).get_secret("sample").name),
        "otherHost": refused(lambda: requests.get("https://example.com/", timeout=10).status_code),
    }


def identity():
    credential = ManagedIdentityCredential()
    return {"token": len(credential.get_token(LOGS).token) > 100, "missingRole": refused(lambda: rows(credential))}


def applied():
    secret, certificate, federated = stored("secret"), stored("certificate"), stored("federated")
    return {
        "secret": rows(ClientSecretCredential(secret["SdkKit__TenantId"], secret["SdkKit__ClientId"], secret["SdkKit__ClientSecret"])),
        "certificate": rows(CertificateCredential(certificate["SdkKit__TenantId"], certificate["SdkKit__ClientId"], certificate["SdkKit__CertificatePath"])),
        "federated": rows(ClientAssertionCredential(federated["SdkKit__TenantId"], federated["SdkKit__ClientId"], lambda: open(os.environ["AZURE_FEDERATED_TOKEN_FILE"]).read())),
    }


print(json.dumps({"administrator": administrator, "identity": identity, "applied": applied}[sys.argv[1]]()))
