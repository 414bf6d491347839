System.Console.WriteLine("sdkkit");
