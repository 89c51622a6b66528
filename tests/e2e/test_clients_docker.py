"""A real registry client, which reads its login from docker's configuration."""

import base64
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from tests.support.clients import Done, User, program, proves_the_switch
from tests.support.gates import Asked, Reply, gate
from tests.support.world import world

_CONFIG = json.dumps(
    {"architecture": "amd64", "os": "linux", "rootfs": {"type": "layers", "diff_ids": []}}
).encode()
_DIGEST = "sha256:" + hashlib.sha256(_CONFIG).hexdigest()
_KIND = "application/vnd.docker.distribution.manifest.v2+json"
_MANIFEST = json.dumps(
    {
        "schemaVersion": 2,
        "mediaType": _KIND,
        "config": {
            "mediaType": "application/vnd.docker.container.image.v1+json",
            "size": len(_CONFIG),
            "digest": _DIGEST,
        },
        "layers": [],
    }
).encode()


def registry(asked: Asked) -> Reply:
    """Serve one image without layers, as registries do."""
    headers = {"Docker-Distribution-Api-Version": "registry/2.0"}
    if "/manifests/" in asked.path:
        digest = "sha256:" + hashlib.sha256(_MANIFEST).hexdigest()
        headers |= {"Content-Type": _KIND, "Docker-Content-Digest": digest}
        return Reply(_MANIFEST, headers=headers)
    return Reply(_CONFIG if "/blobs/" in asked.path else b"{}", headers=headers)


@pytest.mark.parametrize("tool", ["docker", "skopeo"])
def test_registry_client_shows_the_new_token_and_the_old_one_is_refused(
    tmp_path: Path, tool: str
) -> None:
    found = program(tool)
    if tool == "docker" and shutil.which("podman") and "podman" in str(Path(found).resolve()):
        pytest.skip("docker is podman here")
    with world(tmp_path) as here, gate(here.hub, registry) as (door, address):
        user = User(here)
        image = f"{address}/demo:latest"

        def shape(token: str) -> bytes:
            encoded = base64.b64encode(f"ada:{token}".encode()).decode()
            logins = f'{{\n\t"auths": {{\n\t\t"{address}": {{"auth": "{encoded}"}},\n'
            return f'{logins}\t\t"other.example": {{}}\n\t}}\n}}'.encode()

        def use() -> Done:
            if tool == "docker":
                return user.run(found, "manifest", "inspect", "--insecure", image)
            options = ("--tls-verify=false", "--raw", f"docker://{image}")
            return user.run(found, "inspect", *options)

        proves_the_switch(user, door, ".docker/config.json", shape, use)
