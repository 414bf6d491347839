namespace SdkKit.Secrets.Providers;

internal static partial class ProviderTable
{
    /// <summary>Chat, mail, telephony and their webhooks.</summary>
    private const string Messaging =
        """
        slack-bot-token        | Slack           | bot token           | xoxb-[0-9]{8,14}-[0-9A-Za-z-]{8,60} | says=acts as the bot
        slack-legacy-bot-token | Slack           | bot token           | xoxb-[0-9A-Za-z]{20,40} | says=acts as the bot
        slack-user-token       | Slack           | user token          | xox(p|e|o|s|r|a)-[0-9A-Za-z]{1,14}-[0-9A-Za-z%-]{8,200} | says=acts as a user
        slack-session-token    | Slack           | session token       | xoxc-[0-9]{8,14}-[0-9]{8,14}-[0-9]{8,14}-[0-9a-f]{64} | says=acts as a user
        slack-session-cookie   | Slack           | session cookie      | xoxd-[0-9A-Za-z+/=_%-]{60,400} | says=acts as a user
        slack-app-token        | Slack           | app token           | xapp-[0-9]-[0-9A-Za-z]{6,14}-[0-9]{8,15}-[0-9a-zA-Z]{10,80} |
        slack-config-token     | Slack           | configuration token | xoxe(.xoxp|.xoxb|)-[0-9]-[0-9A-Za-z]{140,200} |
        slack-webhook          | Slack           | webhook address     | hooks.slack.com/(services|workflows|triggers)/[0-9A-Za-z+/]{20,80} | says=posts to one channel
        teams-webhook          | Microsoft Teams | webhook address     | [0-9A-Za-z]{1,60}.webhook.office.com/webhookb2/[0-9a-fA-F-]{36}@[0-9a-fA-F-]{36}/IncomingWebhook/[0-9a-fA-F]{32}/[0-9a-fA-F-]{36} | says=posts to one channel
        teams-webhook-like | Microsoft Teams | webhook address | webhook.office.com/webhookb2/[0-9A-Za-z@-]{60,90}/IncomingWebhook/[0-9A-Za-z]{24,40}/[0-9A-Za-z-]{30,40} | medium says=posts to one channel
        teams-legacy-webhook   | Microsoft Teams | webhook address     | outlook.office.com/webhook/[0-9a-fA-F-]{36}@[0-9a-fA-F-]{36}/IncomingWebhook/[0-9a-fA-F]{32}/[0-9a-fA-F-]{36} | says=posts to one channel
        discord-bot-token      | Discord         | bot token           | [MNO][0-9A-Za-z]{23,25}.[0-9A-Za-z_-]{6}.[0-9A-Za-z_-]{27,38} | near=discord
        discord-webhook        | Discord         | webhook address     | (discord|discordapp).com/api/webhooks/[0-9]{17,20}/[0-9A-Za-z_-]{60,80} | says=posts to one channel
        telegram-bot-token     | Telegram        | bot token           | (|bot)[0-9]{5,16}:AA[0-9A-Za-z_-]{33} | says=acts as the bot
        telegram-bot-address | Telegram | bot token in an address | api.telegram.org/bot[0-9]{5,16}:[0-9A-Za-z_-]{30,50} | medium says=acts as the bot
        telegram-bot-token-near | Telegram | bot token | [0-9]{5,16}:[0-9A-Za-z_-]{35} | near=telegram,bot says=acts as the bot
        twilio-api-key         | Twilio          | API key             | SK(0|1|2|3|4|5|6|7|8|9|a|b|c|d|e|f)[0-9a-fA-F]{31} | medium
        sendgrid-key           | SendGrid        | API key             | SG.[0-9A-Za-z_=-]{16,22}.[0-9A-Za-z_=-]{16,64} | says=sends mail
        mailgun-key            | Mailgun         | private key         | key-[0-9a-f]{32} | says=sends mail
        mailgun-signing-key    | Mailgun         | signing key         | [0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8} | near=mailgun,mg_
        mailchimp-key          | Mailchimp       | API key             | [0-9a-f]{32}-us[0-9]{1,12} | says=sends mail
        brevo-key              | Brevo           | API key             | xkeysib-[0-9a-f]{64}-[0-9A-Za-z]{16} | says=sends mail
        brevo-smtp-key         | Brevo           | SMTP key            | xsmtpsib-[0-9a-f]{64}-[0-9A-Za-z]{16} | says=sends mail
        resend-key             | Resend          | API key             | re_[0-9A-Za-z]{8}_[0-9A-Za-z]{24} | says=sends mail
        mailersend-token       | MailerSend      | API token           | mlsn.[0-9a-f]{64} | says=sends mail
        onesignal-token        | OneSignal       | API key             | os_v2_(app|org)_[0-9a-z]{100,110} | says=sends notifications
        zapier-webhook         | Zapier          | webhook address     | hooks.zapier.com/hooks/catch/[0-9A-Za-z]{6,10}/[0-9A-Za-z]{6,10} | medium says=starts a workflow
        ifttt-webhook          | IFTTT           | webhook key         | maker.ifttt.com/trigger/[0-9A-Za-z_]{1,40}/with/key/[0-9A-Za-z_-]{20,50} | says=starts an applet
        """;
}
