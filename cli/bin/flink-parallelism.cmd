@echo off
rem Starts the Flink Parallelism Analyzer with JVM options for a quick answer. The build makes an
rem archive of classes for the Java that it runs with. For others, the JVM makes and renews one by
rem itself from Java 19 on, next to the jar.
setlocal
set "jar=%~dp0flink-parallelism.jar"
if not exist "%jar%" set "jar=%~dp0..\lib\flink-parallelism.jar"
if not exist "%jar%" set "jar=%~dp0..\target\flink-parallelism.jar"
if not exist "%jar%" (
  echo flink-parallelism: flink-parallelism.jar is neither in %~dp0 nor in %~dp0..\lib 1>&2
  exit /b 2
)
set "java=java"
set "home="
for %%j in (java.exe) do if not "%%~$PATH:j"=="" set "home=%%~dp$PATH:j.."
if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java"
  set "home=%JAVA_HOME%"
)
rem Archives are bound to the Java that made them, so each has its own.
set "version="
if exist "%home%\release" (
  for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%home%\release"`) do set "version=%%~v"
)
set "major=0"
for /f "delims=." %%m in ("%version%") do set "major=%%m"
set "archive=%jar:~0,-4%-%version%.jsa"
set "own=%jar:~0,-4%-%version%-own.jsa"
set "shared="
if %major% geq 19 set shared=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%own%"
if exist "%archive%" set shared="-XX:SharedArchiveFile=%archive%"
rem Parsers that the build has unpacked; without them, each start unpacks them.
set "parsers=%jar:~0,-4%-parsers"
if exist "%parsers%\lib" set shared=%shared% "-Dtree-sitter-lib=%parsers%"
"%java%" %shared% -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4 -XX:+UseSerialGC ^
  -Xss8m -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -cp "%jar%" ^
  -Dpicocli.disable.closures=true ^
  "-Dpicocli.converters.excludes=java[.](sql|time)[.].*" io.github.flinkparallelism.cli.Main %*
exit /b %ERRORLEVEL%
