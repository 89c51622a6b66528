"""The best next thing to do with a token: the services' own judgement, as the panel asks it."""

from vault_app.services.next_step import Step, best_step, may_turn

__all__ = ["Step", "best_step", "may_turn"]
