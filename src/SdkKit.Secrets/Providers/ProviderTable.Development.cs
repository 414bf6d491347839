namespace SdkKit.Secrets.Providers;

internal static partial class ProviderTable
{
    /// <summary>Source control, packages, builds and the tools around them.</summary>
    private const string Development =
        """
        github-personal-token      | GitHub          | personal access token     | ghp_[0-9A-Za-z]{36} | check=crc32 says=acts as its owner
        github-oauth-token         | GitHub          | OAuth token               | gho_[0-9A-Za-z]{36} | check=crc32 says=acts as the user who signed in
        github-app-token           | GitHub          | app token                 | gh(u|s)_[0-9A-Za-z]{36,255} | check=crc32 says=acts as the app or its user
        github-app-signed-token | GitHub | app installation token | ghs_[0-9A-Za-z]{1,20}_eyJ[0-9A-Za-z_-]{20,400}.eyJ[0-9A-Za-z_-]{20,2000}.[0-9A-Za-z_-]{20,700} | says=acts as the app
        github-refresh-token       | GitHub          | refresh token             | ghr_[0-9A-Za-z]{36,76} | check=crc32 says=mints user tokens
        github-fine-grained-token  | GitHub          | fine-grained token        | github_pat_[0-9A-Za-z_]{82} |
        gitlab-personal-token      | GitLab          | personal access token     | glpat-[0-9A-Za-z_-]{20,22} |
        gitlab-routable-token      | GitLab          | routable token            | gl(pat|dt|rt|rtr|ptt|cbt|imt|agent|soat|ffct|ft|oas)-[0-9A-Za-z_-]{27,300}.[0-9a-z]{2}[0-9a-z]{7} |
        gitlab-deploy-token        | GitLab          | deploy token              | gldt-[0-9A-Za-z_-]{20,22} |
        gitlab-runner-token        | GitLab          | runner token              | glrt-[0-9A-Za-z_-]{20,24} |
        gitlab-runner-registration | GitLab          | runner registration token | GR1348941[0-9A-Za-z_-]{20} |
        gitlab-trigger-token       | GitLab          | pipeline trigger token    | glptt-[0-9A-Za-z_-]{40} |
        gitlab-feed-token          | GitLab          | feed token                | glft-[0-9A-Za-z_-]{20} |
        gitlab-agent-token         | GitLab          | agent token               | glagent-[0-9A-Za-z_-]{50,64} |
        gitlab-incoming-mail-token | GitLab          | incoming mail token       | glimt-[0-9A-Za-z_-]{25} |
        gitlab-scim-token          | GitLab          | SCIM token                | glsoat-[0-9A-Za-z_-]{20,50} |
        gitlab-feature-flag-token  | GitLab          | feature flag client token | glffct-[0-9A-Za-z_-]{20} |
        gitlab-oauth-secret        | GitLab          | OAuth application secret  | gloas-[0-9A-Za-z_-]{64} |
        gitlab-job-token           | GitLab          | job token                 | glcbt-[0-9a-zA-Z]{1,5}_[0-9A-Za-z_-]{20} |
        sonar-login | SonarQube | token | [0-9a-f]{40} | near=sonar.login,sonar_login,sonar.token
        sourcegraph-named-token | Sourcegraph | access token | [0-9a-fA-F]{40} | near=sourcegraph
        artifactory-named-key | JFrog | Artifactory API key | [0-9A-Za-z]{73} | near=artifactory,jfrog
        artifactory-identity-token | JFrog | identity token | [0-9A-Za-z]{64} | near=artifactory,jfrog
        sidekiq-credential | Sidekiq | gem server credential | [0-9a-f]{8}:[0-9a-f]{8} | near=contribsys says=downloads the paid gems
        bitbucket-api-token | Bitbucket | client token | ATCTT3xFfGN0[0-9A-Za-z_=-]{120,200} |
        bitbucket-http-token | Bitbucket | HTTP access token | BBDC-[0-9A-Za-z+/]{44} |
        gitlab-runner-registration-token | GitLab | runner registration token | glrtr-[0-9A-Za-z_-]{20,44} |
        gitlab-workspace-token | GitLab | workspace token | glwt-[0-9A-Za-z_-]{20,40} |
        bitbucket-app-password     | Bitbucket       | app password              | ATBB[0-9A-Za-z]{24}[0-9A-F]{8} |
        npm-token                  | npm             | access token              | npm_[0-9A-Za-z]{36} | check=crc32 says=publishes and installs packages
        nuget-api-key              | NuGet.org       | API key                   | oy2[a-z0-9]{43} | says=pushes packages
        pypi-token                 | PyPI            | upload token              | pypi-AgE[0-9A-Za-z_-]{50,1000} | says=uploads packages
        pypi-token-short           | PyPI            | token                     | pypi-[0-9A-Za-z_-]{80,500} | medium
        rubygems-key               | RubyGems        | API key                   | rubygems_[0-9a-f]{48} |
        cratesio-token             | crates.io       | API token                 | cio[0-9A-Za-z]{32} |
        clojars-token              | Clojars         | deploy token              | CLOJARS_[0-9A-Za-z]{60} |
        hex-pm-key                 | Hex             | API key                   | hex_[0-9A-Za-z]{40} | medium
        packagist-token            | Packagist       | token                     | packagist_(ack|out|uut|oat)_[0-9a-fA-F]{68,80} |
        docker-token               | Docker Hub      | personal access token     | dckr_(pat|oat)_[0-9A-Za-z_-]{27,32} |
        artifactory-api-key        | JFrog           | Artifactory API key       | AKCp[0-9A-Za-z]{60,80} |
        artifactory-reference      | JFrog           | reference token           | cmVmdGtuOj[0-9A-Za-z]{54,56} |
        circleci-personal-token    | CircleCI        | personal token            | CCIPAT_[0-9A-Za-z]{20,24}_[0-9a-f]{38,40} |
        circleci-project-token     | CircleCI        | project token             | CCIPRJ_[0-9A-Za-z]{20,24}_[0-9a-f]{38,40} |
        buildkite-token            | Buildkite       | token                     | bk(ua|pt|ct)_[0-9a-zA-Z]{40,64} |
        snyk-token                 | Snyk            | token                     | snyk_(uat|sat)_[0-9a-f]{8}.[0-9A-Za-z_-]{40,200} |
        sonar-token                | SonarQube       | token                     | sq(u|p|a)_[0-9A-Za-z]{40} |
        octopus-api-key            | Octopus Deploy  | API key                   | API-[0-9A-Z]{25,27} | says=deploys
        terraform-cloud-token      | Terraform Cloud | token                     | [0-9A-Za-z]{14}.atlasv1.[0-9A-Za-z_=-]{60,70} | says=changes infrastructure
        vault-service-token        | HashiCorp Vault | service token             | hvs.[0-9A-Za-z_-]{24,120} | says=reads what its policies allow
        vault-batch-token          | HashiCorp Vault | batch token               | hvb.[0-9A-Za-z_-]{138,300} |
        vault-recovery-token       | HashiCorp Vault | recovery token            | hvr.[0-9A-Za-z_-]{24,120} |
        pulumi-token               | Pulumi          | access token              | pul-[0-9a-f]{40} | says=changes infrastructure
        infracost-token            | Infracost       | API token                 | ico-[0-9A-Za-z]{32} |
        doppler-token              | Doppler         | token                     | dp.(pt|ct|st|sa|scim|audit).[0-9A-Za-z_.-]{40,60} | says=reads secrets
        onepassword-service        | 1Password       | service account token     | ops_eyJ[0-9A-Za-z+/_=-]{250,2000} | says=reads vaults
        onepassword-secret-key     | 1Password       | secret key                | A3-[0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5} |
        onepassword-secret-key-v2  | 1Password       | secret key                | A3-[0-9A-Z]{6}-[0-9A-Z]{11}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5} |
        postman-key                | Postman         | API key                   | PMAK-[0-9a-f]{24}-[0-9a-f]{34} |
        postman-collection-key     | Postman         | collection access key     | PMAT-[0-9A-Z]{26} |
        readme-key                 | ReadMe          | API key                   | rdme_[0-9a-z]{70} |
        linear-key                 | Linear          | API key                   | lin_(api|oauth)_[0-9A-Za-z]{40,64} |
        figma-token                | Figma           | personal access token     | fig(d|dr|u|ur|dh|o|oh)_[0-9A-Za-z_-]{40,64} |
        atlassian-token            | Atlassian       | API token                 | ATATT3[0-9A-Za-z_=\-]{180,200} | says=acts as its owner in Jira and Confluence
        atlassian-connect-token    | Atlassian       | organization token        | ATCTT3[0-9A-Za-z_=-]{180,200} |
        prefect-key                | Prefect         | API key                   | pn(u|b)_[0-9A-Za-z]{36} |
        scalingo-token             | Scalingo        | API token                 | tk-us-[0-9A-Za-z_-]{48} |
        sourcegraph-token          | Sourcegraph     | access token              | sgp_[0-9A-Za-z]{16}_[0-9a-fA-F]{40} |
        sourcegraph-token-v2       | Sourcegraph     | access token              | sgp_(local_)[0-9a-fA-F]{40} |
        sourcegraph-legacy-token   | Sourcegraph     | access token              | sgp_[0-9a-fA-F]{40} |
        deno-token                 | Deno            | deploy token              | dd(p|w)_[0-9A-Za-z]{36} |
        stackhawk-key              | StackHawk       | API key                   | hawk.[0-9A-Za-z_-]{20}.[0-9A-Za-z_-]{20} |
        tailscale-key              | Tailscale       | key                       | tskey-[a-z]{2,12}-[0-9A-Za-z]{8,20}-[0-9A-Za-z]{20,40} | says=joins the network
        aikido-secret              | Aikido          | client secret             | AIK_SECRET_[0-9A-Za-z]{40,80} |
        endorlabs-key              | Endor Labs      | API key                   | endr\+[0-9A-Za-z-]{16} |
        nightfall-key              | Nightfall       | API key                   | NF-[0-9A-Za-z]{32} | medium
        rapidapi-key               | RapidAPI        | key                       | [0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{6}jsn[0-9a-f]{12} |
        """;
}
