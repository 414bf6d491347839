using SdkKit.Secrets.Quality;
using SdkKit.Secrets.Quality.Cases;

const int BadInput = 2;

try
{
    return QualityRun.Run(QualityOptions.Parse(args), Console.Out);
}
catch (BadInputException error)
{
    Console.Error.WriteLine($"error: {error.Message}");
    return BadInput;
}
