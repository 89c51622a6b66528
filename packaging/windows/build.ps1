# Makes the installer out of the frozen program. Signs where CERTIFICATE (base64 of a PFX) is set.
# Never run so far: see packaging/RELEASING.md.
$ErrorActionPreference = "Stop"
$root = Resolve-Path "$PSScriptRoot\..\.."
$version = (Select-String -Path "$root\pyproject.toml" -Pattern '^version = "(.*)"').Matches[0].Groups[1].Value
$bundle = "$root\build\package\dist\keyturn"
$out = "$root\dist\keyturn-$version-setup.exe"

function Sign([string[]] $files) {
    if (-not $env:CERTIFICATE) { Write-Host "not signed: no certificate"; return }
    $pfx = New-TemporaryFile
    try {
        [IO.File]::WriteAllBytes($pfx, [Convert]::FromBase64String($env:CERTIFICATE))
        $password = ConvertTo-SecureString $env:CERTIFICATE_PASSWORD -AsPlainText -Force
        $certificate = Import-PfxCertificate -FilePath $pfx -CertStoreLocation Cert:\CurrentUser\My -Password $password
        foreach ($file in $files) {
            Set-AuthenticodeSignature -FilePath $file -Certificate $certificate -HashAlgorithm SHA256 | Out-Null
        }
    } finally {
        Remove-Item $pfx
    }
}

Sign @("$bundle\keyturn.exe", "$bundle\Keyturn-window.exe")
makensis "-DVERSION=$version" "-DPAYLOAD=$bundle" "-DOUT=$out" "-DLICENSE=$root\LICENSE" "$PSScriptRoot\keyturn.nsi"
if ($LASTEXITCODE) { throw "makensis failed" }
Sign @($out)
