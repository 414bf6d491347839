namespace SdkKit.Secrets.Providers;

internal static partial class ProviderTable
{
    /// <summary>Language models and machine learning.</summary>
    private const string Intelligence =
        """
        openai-key            | OpenAI           | API key            | sk-[0-9A-Za-z_-]{20,90}(T3|T4|4)BlbkFJ[0-9A-Za-z_-]{20,90} | says=calls models on its owner's account
        anthropic-key         | Anthropic        | API key            | sk-ant-api[0-9]{2,3}-[0-9A-Za-z_-]{80,110} | says=calls models on its owner's account
        anthropic-admin-key   | Anthropic        | admin key          | sk-ant-admin01-[0-9A-Za-z_-]{93}AA | says=administers the organization
        openrouter-key        | OpenRouter       | API key            | sk-or-v1-[0-9a-f]{64} |
        xai-key               | xAI              | API key            | xai-[0-9A-Za-z_]{70,120} |
        groq-key              | Groq             | API key            | gsk_[0-9A-Za-z]{52} |
        perplexity-key        | Perplexity       | API key            | pplx-[0-9A-Za-z]{48,56} |
        huggingface-token     | Hugging Face     | user token         | hf_[A-Za-z]{34} |
        huggingface-org-token | Hugging Face     | organization token | api_org_[A-Za-z]{34} |
        replicate-token       | Replicate        | API token          | r8_[0-9A-Za-z_-]{37} |
        together-key          | Together AI      | API key            | tgp_v1_[0-9A-Za-z_-]{43} |
        fireworks-key         | Fireworks AI     | API key            | fw_[0-9A-Za-z]{22,24} | near=fireworks
        langsmith-key         | LangSmith        | API key            | lsv2_(pt|sk)_[0-9a-f]{32}_[0-9a-f]{10} |
        langfuse-key          | Langfuse         | secret key         | sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12} |
        nvidia-key            | NVIDIA           | API key            | nvapi-[0-9A-Za-z_-]{60,70} |
        elevenlabs-key        | ElevenLabs       | API key            | sk_[0-9a-f]{48} | near=eleven,xi-api
        weights-biases-key    | Weights & Biases | API key            | wandb_v1_[0-9A-Za-z_]{70,90} |
        pinecone-key          | Pinecone         | API key            | pcsk_[0-9A-Za-z]{5,7}_[0-9A-Za-z]{60,64} |
        cerebras-key          | Cerebras         | API key            | csk-[0-9a-z]{48} |
        friendli-token        | FriendliAI       | token              | flp_[0-9A-Za-z]{46} |
        apify-token           | Apify            | API token          | apify_(api|proxy)_[0-9A-Za-z]{34,36} |
        devin-token           | Devin            | service token      | cog_[0-9a-z]{52} |
        tavily-key            | Tavily           | API key            | tvly-(dev|prod)-[0-9A-Za-z]{32} |
        voyage-key            | Voyage AI        | API key            | pa-[0-9A-Za-z_-]{43} | near=voyage
        jina-key              | Jina AI          | API key            | jina_[0-9a-f]{32}[0-9A-Za-z_-]{28} |
        cursor-key            | Cursor           | API key            | key_[0-9a-f]{64} | near=cursor
        """;
}
