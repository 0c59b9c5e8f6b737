@echo off
rem Starts the Flink Parallelism Analyzer with JVM options for a quick answer. From Java 19 on the
rem JVM makes an archive of the loaded classes next to the jar and renews it by itself.
setlocal
set "jar=%~dp0flink-parallelism.jar"
if not exist "%jar%" set "jar=%~dp0..\lib\flink-parallelism.jar"
if not exist "%jar%" set "jar=%~dp0..\target\flink-parallelism.jar"
if not exist "%jar%" (
  echo flink-parallelism: flink-parallelism.jar is neither in %~dp0 nor in %~dp0..\lib 1>&2
  exit /b 2
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive ^
  "-XX:SharedArchiveFile=%jar%.jsa" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss8m -Xshare:auto ^
  -Xlog:disable -Xlog:all=error:stderr -jar "%jar%" %*
exit /b %ERRORLEVEL%
