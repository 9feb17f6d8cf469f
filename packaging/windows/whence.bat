@echo off
rem Starts Whence on the first Java found that is 25 or later.
rem SPDX-License-Identifier: Apache-2.0
setlocal
set "home=%~dp0.."
set "java="
set "builder="
if exist "%home%\lib\jdk" set /p builder=<"%home%\lib\jdk"

call :consider "%home%\runtime"
call :consider "%WHENCE_JAVA%"
call :consider "%JAVA_HOME%"
call :consider "%builder%"
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*25*" "%ProgramFiles%\Java\*25*") do call :consider "%%~d"
for %%p in (java.exe) do if not "%%~$PATH:p"=="" call :consider "%%~dp$PATH:p.."
if not defined java (
    echo Whence needs Java 25 or later and found none: install it from https://adoptium.net or name a JDK's folder in WHENCE_JAVA. 1>&2
    exit /b 3
)

rem What Java noted of a start while the program was built.
set "cache=-Xshare:auto"
if exist "%home%\lib\whence.aot" set "cache=-XX:AOTCache=%home%\lib\whence.aot"

set verb=
if not "%~1"=="" set verb="@%home%\lib\verb.options"
"%java%\bin\java.exe" "@%home%\lib\java.options" %verb% "-Xlog:aot*=off" "%cache%" --module-path "%home%\lib\javafx" -cp "%home%\lib\*" org.whence.app.Whence %*
exit /b %errorlevel%

rem Takes the folder %1 if none was taken before and its file "release" names a version of 25 or later.
:consider
if defined java exit /b
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
set "feature=0"
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "feature=%%~v"
set "feature=%feature:"=%"
if %feature% geq 25 set "java=%~1"
exit /b
