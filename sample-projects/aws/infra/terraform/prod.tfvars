stage       = "prod"
parallelism = 7
sinks       = 3
