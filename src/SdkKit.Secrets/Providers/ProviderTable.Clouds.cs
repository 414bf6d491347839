namespace SdkKit.Secrets.Providers;

internal static partial class ProviderTable
{
    /// <summary>Clouds, hosting, networks and databases.</summary>
    private const string Clouds =
        """
        aws-access-key            | AWS                | access key id          | (AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16} | medium says=names an account key; the secret key usually stands beside it
        aws-access-key-other      | AWS                | access key id          | A3T[0-9A-Z]{17} | medium
        aws-bedrock-key           | AWS                | Bedrock API key        | ABSK[0-9A-Za-z+/]{109,269}=?=? | says=calls Bedrock models
        aws-bedrock-short-key     | AWS                | Bedrock API key        | bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[0-9A-Za-z+/=_-]{20,2000} |
        aws-mws-token             | Amazon MWS         | auth token             | amzn.mws.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} |
        gcp-api-key               | Google             | API key                | AIza[0-9A-Za-z_-]{35} | says=calls the APIs that it is not restricted from
        gemini-key                | Google             | Gemini key             | AQ.Ab8RN6[0-9A-Za-z_-]{44} | says=calls Gemini models
        google-oauth-secret       | Google             | OAuth client secret    | GOCSPX-[0-9A-Za-z_-]{28} |
        google-refresh-token      | Google             | refresh token          | 1//0[0-9A-Za-z_-]{60,120} | says=mints access tokens
        google-access-token       | Google             | access token           | ya29.[0-9A-Za-z_-]{20,1000} | medium
        firebase-messaging-key    | Firebase           | messaging key          | [0-9A-Za-z_-]{11}:APA91b[0-9A-Za-z_-]{80,200} |
        databricks-token          | Databricks         | personal access token  | dapi[0-9a-fA-F]{32}(|-[0-9]) | says=acts as its owner
        digitalocean-token        | DigitalOcean       | token                  | do(p|o|r)_v1_[0-9a-f]{64} | says=manages the account's resources
        alibaba-access-key        | Alibaba Cloud      | access key id          | LTAI[0-9A-Za-z]{17,21} | medium
        tencent-secret-id         | Tencent Cloud      | secret id              | AKID[0-9A-Za-z]{32} | medium
        cloudflare-origin-ca-key  | Cloudflare         | origin CA key          | v1.0-[0-9a-f]{24}-[0-9a-f]{146} |
        dropbox-long-token | Dropbox | access token | [0-9A-Za-z]{11}AAAAAAAAAA[0-9A-Za-z_=-]{43} |
        cloudflare-token | Cloudflare | API token | cf(ut|at|k)_[0-9A-Za-z]{40,56} |
        flyio-token               | Fly.io             | access token           | fo1_[0-9A-Za-z_-]{43} |
        flyio-macaroon            | Fly.io             | access token           | fm1(r|a)_[0-9A-Za-z+/]{100,1000}=?=?=? |
        flyio-macaroon-v2         | Fly.io             | access token           | fm2_[0-9A-Za-z+/]{100,1000}=?=?=? |
        flyio-token-list | Fly.io | access tokens | FlyV1 [0-9A-Za-z+/,_=]{80,2000} | medium
        heroku-key                | Heroku             | API key                | HRKU-[0-9A-Za-z_-]{58,64} |
        heroku-key-v1             | Heroku             | API key                | HRKU-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} |
        planetscale-token         | PlanetScale        | token                  | pscale_(tkn|oauth|pw)_[0-9A-Za-z_=.-]{32,64} |
        supabase-token            | Supabase           | management token       | sbp_[0-9a-z]{40} |
        supabase-secret-key       | Supabase           | secret key             | sb_secret_[0-9A-Za-z_-]{20,40} |
        neon-key                  | Neon               | API key                | napi_[0-9a-z]{60,70} |
        vercel-token              | Vercel             | token                  | vc(p|a|r|i|k)_[0-9A-Za-z_-]{50,60} |
        netlify-token             | Netlify            | personal access token  | nfp_[0-9A-Za-z]{36,40} |
        mongodb-atlas-secret      | MongoDB Atlas      | service account secret | mdb_sa_sk_[0-9A-Za-z_-]{40} |
        dropbox-short-token       | Dropbox            | access token           | sl.[0-9A-Za-z_=-]{130,1200} |
        scaleway-key              | Scaleway           | access key             | SCW[0-9A-Z]{17} | medium
        yandex-token              | Yandex             | IAM token              | t1.[0-9A-Za-z_-]{40,400}[=]{0,2}.[0-9A-Za-z_-]{86}[=]{0,2} |
        yandex-api-key            | Yandex             | API key                | AQVN[0-9A-Za-z_-]{35,38} |
        yandex-aws-key            | Yandex             | static key             | YC[0-9A-Za-z_-]{38} | near=yandex
        contentful-token          | Contentful         | personal access token  | CFPAT-[0-9A-Za-z_-]{43} |
        storyblok-token           | Storyblok          | personal token         | [0-9A-Za-z]{24}-[0-9]{6}-[0-9A-Za-z]{20} | near=storyblok
        confluent-secret          | Confluent          | API secret             | cflt[0-9A-Za-z+/]{60} |
        clickhouse-key            | ClickHouse         | cloud API secret       | 4b1d[0-9A-Za-z]{38} |
        aiven-token               | Aiven              | token                  | AVNS_[0-9A-Za-z_-]{19,30} |
        cockroachdb-key           | CockroachDB        | API key                | CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40} |
        openshift-token           | OpenShift          | user token             | sha256~[0-9A-Za-z_-]{43} |
        age-secret-key            | age                | secret key             | AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58} | check=bech32 says=decrypts files
        defined-networking-token  | Defined Networking | API token              | dnkey-[0-9A-Za-z_=-]{26}-[0-9A-Za-z_=-]{52} |
        """;
}
