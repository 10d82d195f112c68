@echo off
rem Starts circlewalk on Windows; builds it first if there is no build. Unlike the script for Unix it does not look for newer sources.
setlocal DisableDelayedExpansion
set "checker=%~dp0"
for %%d in ("%checker%..") do set "root=%%~fd"
set "jar=%checker%target\circlewalk.jar"
if defined JAVA_HOME goto home
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto nojava
goto found
:nojava
echo The program java is missing; install a JDK of version 17 or newer.>&2
exit /b 3
:home
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto found
setlocal EnableDelayedExpansion
echo JAVA_HOME is "!JAVA_HOME!", but it must be the directory of a JDK of version 17 or newer.>&2
exit /b 3
:found
if exist "%jar%" goto run
set "mvn="
for %%m in (mvn.cmd) do set "mvn=%%~$PATH:m"
if defined mvn goto build
echo The program mvn is missing; install Maven 3.8 or newer, which builds circlewalk.>&2
exit /b 3
:build
echo Building circlewalk; this is done once ...>&2
call "%mvn%" -q -B -f "%root%\pom.xml" -pl checker -am -Dmaven.test.skip=true package 1>&2
if not errorlevel 1 goto run
echo circlewalk could not be built; the lines above are Maven's.>&2
exit /b 70
:run
"%java%" -Xlog:disable "-Dcirclewalk.root=%root%" "-Dcirclewalk.kept=%checker%target\kept" --enable-native-access=ALL-UNNAMED -cp "%jar%" org.circlewalk.checker.command.Main %*
