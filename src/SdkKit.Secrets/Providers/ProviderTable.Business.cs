namespace SdkKit.Secrets.Providers;

internal static partial class ProviderTable
{
    /// <summary>Payments, shops, customers and other business services.</summary>
    private const string Business =
        """
        stripe-live-key         | Stripe      | live key              | (sk|rk)_(live|prod)_[0-9A-Za-z]{10,120} | says=moves money
        stripe-test-key         | Stripe      | test key              | (sk|rk)_test_[0-9A-Za-z]{10,120} | medium says=works on test data only
        stripe-webhook-secret   | Stripe      | webhook secret        | whsec_[0-9A-Za-z+/]{20,60}=? | says=signs events
        square-access-token     | Square      | access token          | EAAA[0-9A-Za-z_+=-]{56,64} | says=moves money
        square-token            | Square      | token                 | sq0(atp|csp|csb|idp)-[0-9A-Za-z_-]{16,43} |
        braintree-token         | Braintree   | access token          | access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32} | says=moves money
        braintree-sandbox-token | Braintree   | sandbox token         | access_token\$sandbox\$[0-9a-z]{16}\$[0-9a-f]{32} | medium
        shopify-token           | Shopify     | token                 | shp(at|ca|pa|ss|it|rt)_[0-9a-fA-F]{32} | says=reads and changes the shop
        flutterwave-key         | Flutterwave | secret key            | FLWSECK_TEST-[0-9a-h]{12,32}-?X? | medium
        flutterwave-live-key    | Flutterwave | secret key            | FLWSECK-[0-9a-h]{12,32}-X | says=moves money
        flutterwave-public      | Flutterwave | encryption key        | FLWSECK_TEST[0-9a-h]{12} | medium
        razorpay-key            | Razorpay    | API key               | rzp_(live|test)_[0-9A-Za-z]{14} |
        duffel-token            | Duffel      | API token             | duffel_(test|live)_[0-9A-Za-z_=-]{43} |
        easypost-key            | EasyPost    | API key               | EZ(A|T)K[0-9A-Za-z]{54} |
        shippo-token            | Shippo      | API token             | shippo_(live|test)_[0-9a-f]{40} |
        lob-key                 | Lob         | API key               | (live|test)_[0-9a-f]{35} | near=lob
        plaid-token             | Plaid       | access token          | access-(sandbox|development|production)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} | says=reads bank accounts
        airtable-token          | Airtable    | personal access token | pat[0-9A-Za-z]{14}.[0-9a-f]{64} |
        notion-token            | Notion      | integration token     | ntn_[0-9A-Za-z]{40,50} |
        notion-legacy-token     | Notion      | integration token     | secret_[0-9A-Za-z]{43} | near=notion
        typeform-token          | Typeform    | API token             | tfp_[0-9A-Za-z_.=-]{59} |
        clickup-token           | ClickUp     | personal token        | pk_[0-9]{6,10}_[0-9A-Z]{32} |
        hubspot-token           | HubSpot     | private app token     | pat-(na|eu)[0-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} |
        salesforce-token        | Salesforce  | session id            | 00D[0-9A-Za-z]{12}![0-9A-Za-z_.]{80,120} |
        salesforce-client-id    | Salesforce  | consumer key          | 3MVG[0-9A-Za-z_.]{80,120} | medium
        beamer-token            | Beamer      | API token             | b_[0-9A-Za-z_=-]{44} | near=beamer
        ebay-secret             | eBay        | client secret         | (PRD|SBX)-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4} | near=ebay
        ebay-secret-long        | eBay        | client secret         | (PRD|SBX)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{8,12} | near=ebay
        mercury-token           | Mercury     | API token             | mercury_(production|sandbox)_[0-9A-Za-z_]{20,90} | says=moves money
        asaas-token             | Asaas       | API token             | \$aact_(prod|hmlg)_[0-9A-Za-z:+/=]{20,240} | says=moves money
        polar-token             | Polar       | organization token    | polar_(oat|pat)_[0-9A-Za-z_-]{40,64} |
        frameio-token           | Frame.io    | token                 | fio-u-[0-9A-Za-z_=-]{64} |
        facebook-token          | Facebook    | access token          | EAA(M|CEdEose0c|B|C|D|G)[0-9A-Za-z]{20,400} |
        facebook-app-token      | Facebook    | app token             | [0-9]{13,17}\|[0-9A-Za-z_-]{26,28} | near=facebook,graph
        instagram-token         | Instagram   | access token          | IGQV[0-9A-Za-z_-]{100,250} |
        mapbox-secret-token     | Mapbox      | secret token          | sk.eyJ[0-9A-Za-z_-]{60,120}.[0-9A-Za-z_-]{20,24} |
        mapbox-secret-token-any | Mapbox      | secret token          | sk.eyj[0-9A-Za-z_.-]{60,140} | medium
        adobe-client-secret     | Adobe       | client secret         | p8e-[0-9A-Za-z-]{32} |
        adafruit-key            | Adafruit IO | key                   | aio_[0-9A-Za-z]{23,28} |
        intra42-secret          | 42 School   | client secret         | s-s4t2(ud|af)-[0-9a-f]{64} |
        maxmind-key             | MaxMind     | license key           | [0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk |
        settlemint-token        | SettleMint  | access token          | sm_(aat|pat|sat)_[0-9A-Za-z]{16} |
        ionic-token             | Ionic       | token                 | ion_[0-9A-Za-z]{38,44} |
        akamai-token            | Akamai      | EdgeGrid token        | akab-[0-9A-Za-z]{16}-[0-9A-Za-z]{12,16} |
        twitch-stream-key       | Twitch      | stream key            | live_[0-9]{6,12}_[0-9A-Za-z]{28,32} | says=streams to the channel
        """;
}
