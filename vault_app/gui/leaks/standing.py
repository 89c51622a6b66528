"""Where a person stands in the list of leaks, kept while what was dealt with goes from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from vault_app.core.leak import LeakId
    from vault_app.gui.leaks.model import LeakModel
    from vault_app.gui.leaks.tree import LeakTree


class Standing:
    """Notes what is chosen at its making; ``restore`` chooses it again, or what came next."""

    def __init__(self, tree: LeakTree, model: LeakModel) -> None:
        """Note it."""
        self._tree, self._model = tree, model
        self._order = model.shown_ids()
        self._chosen = [one.leak.id for one in tree.chosen_entries()]
        self._on_group = model.group(tree.currentIndex()) is not None

    def restore(self) -> None:
        """Choose what was chosen; where that is gone, its neighbour: no work starts at the top."""
        left = [one for one in self._chosen if self._model.index_of(one).isValid()]
        if left:
            if not self._on_group:
                self._tree.choose(left)
            else:
                self._tree.choose_group(self._group(left[0]))
            return
        near = self._neighbour()
        if near is None:
            return
        if self._on_group:
            self._tree.choose_group(self._group(near))
        else:
            self._tree.choose([near])

    def _group(self, leak: LeakId) -> QModelIndex:
        return self._model.parent(self._model.index_of(leak))

    def _neighbour(self) -> LeakId | None:
        gone = set(self._chosen)
        spots = [at for at, one in enumerate(self._order) if one in gone]
        if not spots:
            return None
        after, before = self._order[spots[-1] + 1 :], self._order[: spots[0]]
        near = (one for one in (*after, *reversed(before)) if one not in gone)
        return next((one for one in near if self._model.index_of(one).isValid()), None)
