namespace SdkKit.Secrets.Providers;

internal static partial class ProviderTable
{
    /// <summary>Monitoring, logging, feature flags and identity.</summary>
    private const string Operations =
        """
        grafana-service-token   | Grafana      | service account token | glsa_[0-9A-Za-z]{32}_[0-9A-Fa-f]{8} |
        grafana-cloud-token     | Grafana      | cloud token           | glc_[0-9A-Za-z+/]{32,400}=?=? |
        grafana-api-key         | Grafana      | API key               | eyJrIjoi[0-9A-Za-z]{60,400}=?=? |
        newrelic-user-key       | New Relic    | user key              | NRAK-[0-9A-Z]{27} |
        newrelic-insert-key     | New Relic    | insert key            | NRII-[0-9A-Za-z_-]{25,42} |
        newrelic-query-key      | New Relic    | key                   | NR(IQ|SP|RA|AA)-[0-9A-Za-z_-]{25,45} |
        newrelic-browser-key    | New Relic    | browser key           | NRJS-[0-9a-f]{19} | medium
        newrelic-license        | New Relic    | license key           | [0-9a-f]{36}NRAL |
        sentry-user-token       | Sentry       | user token            | sntryu_[0-9a-f]{64} |
        sentry-org-token        | Sentry       | organization token    | sntrys_eyJ[0-9A-Za-z+/]{50,400}=?=?_[0-9A-Za-z+/]{40,44} |
        dynatrace-token         | Dynatrace    | API token             | dt0(c01|s01|s08|s16|a01|e04).[0-9A-Za-z]{24}.[0-9A-Za-z]{64} |
        dynatrace-other-token   | Dynatrace    | token                 | dt0[a-z][0-9]{2}.[0-9A-Za-z]{24}.[0-9A-Za-z]{64} |
        posthog-key             | PostHog      | key                   | ph(x|c|r)_[0-9A-Za-z_]{40,64} | medium
        honeycomb-key           | Honeycomb    | ingest key            | hc(a|b|x|i)(ik|lk|mk)_[0-9a-z]{58} |
        launchdarkly-key        | LaunchDarkly | SDK or API key        | (sdk|api)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} |
        axiom-token             | Axiom        | API token             | xaat-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} |
        checkly-key             | Checkly      | API key               | cu_[0-9a-f]{32} | near=checkly
        rootly-key              | Rootly       | API key               | rootly_[0-9a-f]{64} |
        authress-key            | Authress     | service client key    | (sc|ext|scauth|authress)_[0-9a-z]{5,30}.[0-9a-z]{4,6}.acc[_-][0-9A-Za-z-]{10,32}.[0-9A-Za-z+/_=-]{30,120} |
        okta-token              | Okta         | API token             | 00[0-9A-Za-z_=-]{39,40} | near=okta,ssws
        stytch-secret           | Stytch       | secret                | secret-(live|test)-[0-9A-Za-z_-]{36,40}=? |
        descope-key             | Descope      | management key        | K2[0-9A-Za-z]{26,60} | near=descope
        blynk-client-credential | Blynk        | client credential     | oa2-client-id_[0-9A-Za-z_-]{32}:[0-9A-Za-z_-]{40} |
        cloudinary-url          | Cloudinary   | API secret            | cloudinary://[0-9]{12,18}:[0-9A-Za-z_-]{20,40} |
        wakatime-key            | WakaTime     | API key               | waka_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} |
        convex-deploy-key       | Convex       | deploy key            | prod:[0-9a-z-]{5,40}\|[0-9A-Za-z+/=]{40,120} |
        """;
}
