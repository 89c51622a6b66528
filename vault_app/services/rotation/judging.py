"""Check the new value: alive, same owner, not wider; only then may it be written anywhere."""

from dataclasses import replace

from vault_app.core.comparison import Comparison, compare
from vault_app.core.credential import Credential, Identity, Status
from vault_app.core.errors import ProviderError, ScopeMissing, TokenRejected
from vault_app.core.rotation import StepName, WaitingFor
from vault_app.services.rotation.journal import Journal
from vault_app.services.rotation.obtaining import ask_old

STEP = StepName.CHECK_NEW


def check_new(journal: Journal) -> None:
    """Ask about the new value and hold it against the old; raises Stop where a person decides."""
    journal.start(STEP)
    if journal.rotation.old.status is not Status.VERIFIED:
        _ask_old_again(journal)
    new = _ask_new(journal)
    old = _old_identity(journal)
    comparison = compare(old, new)
    _warn(journal, new, comparison)
    _refuse(journal, comparison, old_known=old is not None)
    _pending(journal, old, new)
    journal.done(STEP)


def identity_of(credential: Credential) -> Identity:
    """Return what was last heard of a credential as an answer."""
    return Identity(
        owner=credential.owner,
        owner_id=credential.owner_id,
        kind=credential.kind,
        role=credential.role,
        label=credential.label,
        scopes=credential.scopes,
        reach=credential.reach,
        created_at=credential.created_at,
        expires_at=credential.expires_at,
    )


def _ask_old_again(journal: Journal) -> None:
    """Without one acceptance in this rotation the old value's death could never be proven (H2).

    One that was refused at the beginning is asked too: a single refusal proves nothing.
    """
    ask_old(journal, STEP)
    if journal.rotation.old.status is Status.UNKNOWN:
        raise journal.wait(STEP, WaitingFor.NETWORK, "old_not_asked")


def _ask_new(journal: Journal) -> Identity:
    try:
        identity = ask_provider_of_new(journal)
    except TokenRejected:
        _status(journal, Status.REJECTED)
        raise journal.wait(STEP, WaitingFor.PERSON, "new_rejected") from None
    except ScopeMissing:
        raise journal.wait(STEP, WaitingFor.APPROVAL, "approval_pending") from None
    except ProviderError as error:
        raise journal.wait(STEP, WaitingFor.NETWORK, "new_not_asked", reason=error.code) from None
    _status(journal, Status.VERIFIED)
    return identity


def ask_provider_of_new(journal: Journal) -> Identity:
    """Ask about the new value and remember the answer for the promotion."""
    credential = journal.credential
    identity = journal.provider.check(journal.new, credential.endpoint, journal.bench.http)
    journal.bench.answers[new_item(journal)] = identity
    return identity


def new_item(journal: Journal) -> str:
    """Return the vault item of the new value."""
    return journal.rotation.new.item if journal.rotation.new else ""


def _old_identity(journal: Journal) -> Identity | None:
    credential = journal.credential
    return identity_of(credential) if credential.owner or credential.owner_id else None


def _status(journal: Journal, status: Status) -> None:
    if journal.rotation.new is not None:
        new = replace(journal.rotation.new, status=status)
        journal.save(replace(journal.rotation, new=new))


def _warn(journal: Journal, new: Identity, comparison: Comparison) -> None:
    journal.note(STEP, "new_accepted", owner=new.owner, kind=new.kind.value)
    if comparison.still_classic:
        journal.note(STEP, "still_classic", role=new.role)
    if comparison.lost:
        journal.note(STEP, "lost_scopes", names=_names([s.name for s in comparison.lost]))
    if comparison.gained:
        journal.note(STEP, "gained_scopes", names=_names([s.name for s in comparison.gained]))
    if comparison.lost_reach:
        journal.note(STEP, "lost_reach", names=_names(comparison.lost_reach))
    for warning in new.warnings:
        journal.note(STEP, "provider_warning", text=warning)


def _refuse(journal: Journal, comparison: Comparison, *, old_known: bool) -> None:
    """Stop for another owner always, for the rest unless the person said yes to exactly that."""
    consent = journal.rotation.consent
    unsure = not old_known or comparison.same_owner is None
    if comparison.same_owner is False:
        raise journal.wait(STEP, WaitingFor.PERSON, "other_owner")
    if unsure and not consent.accept_owner:
        raise journal.wait(STEP, WaitingFor.PERSON, "owner_unknown")
    if comparison.wider and not consent.accept_wider:
        raise journal.wait(STEP, WaitingFor.PERSON, "wider_scopes")
    if comparison.unknown and old_known and not consent.accept_wider:
        raise journal.wait(STEP, WaitingFor.PERSON, "scopes_unknown")
    if comparison.still_classic and not (consent.accept_classic or consent.agreed):
        raise journal.wait(STEP, WaitingFor.PERSON, "confirm_classic")


def _pending(journal: Journal, old: Identity | None, new: Identity) -> None:
    """Stop while an organisation has not approved the new value (H9)."""
    if journal.rotation.consent.accept_pending:
        return
    names = [reach.name for reach in (old or new).reach if reach.type == "org"]
    if not names:
        return
    credential = journal.credential
    try:
        pending = journal.provider.pending_organisations(
            journal.new, names, credential.endpoint, journal.bench.http
        )
    except ProviderError as error:
        raise journal.wait(STEP, WaitingFor.NETWORK, "new_not_asked", reason=error.code) from None
    if pending:
        raise journal.wait(STEP, WaitingFor.APPROVAL, "approval_pending", names=_names(pending))


def _names(names: tuple[str, ...] | list[str]) -> str:
    shown = sorted(set(names))
    more = f" +{len(shown) - 6}" if len(shown) > 6 else ""
    return ", ".join(shown[:6]) + more
