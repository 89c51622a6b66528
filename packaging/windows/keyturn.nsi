; Keyturn's installer for one user of Windows: no administrator, silent with /S.
; makensis -DVERSION=0.1.0 -DPAYLOAD=dist\keyturn -DOUT=keyturn-setup.exe keyturn.nsi
!ifdef AMD64
  ; Debian's makensis has these stubs, the official one does not; wine without 32 bits needs them.
  Target amd64-unicode
!endif
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!ifndef VERSION
  !error "VERSION is not given"
!endif
!ifndef PAYLOAD
  !error "PAYLOAD is not given: the folder PyInstaller made"
!endif
!ifndef OUT
  !define OUT "keyturn-${VERSION}-setup.exe"
!endif
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Keyturn"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"

Name "Keyturn"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Keyturn"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
BrandingText "Keyturn ${VERSION}"

!ifdef LICENSE
  !insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!endif
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "SimpChinese"

Section "Keyturn"
  ; An upgrade leaves no file of the version before: the folder holds nothing but the program.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateDirectory "$SMPROGRAMS\Keyturn"
  CreateShortCut "$SMPROGRAMS\Keyturn\Keyturn.lnk" "$INSTDIR\Keyturn-window.exe" "gui"
  CreateShortCut "$SMPROGRAMS\Keyturn\Practice.lnk" "$INSTDIR\Keyturn-window.exe" "practice"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Keyturn"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Publisher" "The Keyturn developers"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
  ; Tokens and settings stay: "keyturn remove --all" is what forgets those, and it asks first.
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 \
    "Also forget all tokens and settings that Keyturn keeps?$\r$\nThe tokens themselves stay valid at their providers." \
    /SD IDNO IDNO keep
  ExecWait '"$INSTDIR\keyturn.exe" remove --all --delete-data --yes'
  keep:
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\keyturn.exe"
  Delete "$INSTDIR\Keyturn-window.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Keyturn\Keyturn.lnk"
  Delete "$SMPROGRAMS\Keyturn\Practice.lnk"
  RMDir "$SMPROGRAMS\Keyturn"
  DeleteRegValue HKCU "${RUN}" "Keyturn"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
