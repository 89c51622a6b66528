"""The one stylesheet, made from a colour table; sizes are the pictures' pixels, scaled."""

import re
from collections.abc import Callable

from vault_app.gui.palette import Colours

# ``@name`` is a colour role, ``~12`` a size of the pictures. A widget's ``look`` picks its rules.
_TEMPLATE = """
QWidget { color: @text; }
QMainWindow, QWidget[look="page"] { background: @background; }
QWidget[look="panel"] { background: @surface; }
QWidget[look="rail"] { background: @raised; border: 0; border-right: 1px solid @border; }
QFrame[look="detail"] { background: @surface; border: 0; border-left: 1px solid @border; }
QFrame[look="card"], QFrame[look="sheet"] {
  background: @surface; border: 1px solid @border; border-radius: ~10px; }
QFrame[look="well"] { background: @background; border: 1px solid @border; border-radius: ~7px; }
QFrame[look="notice"] { background: @accent_tint; border: 0; border-radius: ~7px; }
QFrame[look="notice-warning"] { background: @warning_tint; border: 0; border-radius: ~7px; }
QFrame[look="notice-danger"] { background: @danger_tint; border: 0; border-radius: ~7px; }
QFrame[look="notice-good"] { background: @good_tint; border: 0; border-radius: ~7px; }
QFrame[look="line"] { background: @border; border: 0; max-height: 1px; min-height: 1px; }
QFrame[look="toast"] { background: @text; border: 0; border-radius: ~8px; }
QLabel[look="toast"] { color: @surface; }
QPushButton[look="toast"] {
  background: transparent; border: 1px solid transparent; color: @surface; padding: ~3px ~8px;
  font-weight: 600; }
QPushButton[look="toast"]:hover { border-color: @surface; }
QPushButton[look="toast"]:focus { border: 2px solid @surface; padding: ~2px ~7px; }
QScrollArea, QStackedWidget { background: transparent; border: 0; }

QLabel { background: transparent; }
QLabel[look="muted"], QLabel[look="muted-danger"] { color: @muted; }
QLabel[look="caption"] { color: @muted; font-size: ~11px; }
QLabel[look="caption-danger"] { color: @danger; font-size: ~11px; }
QLabel[look="caption-warning"] { color: @warning; font-size: ~11px; }
QLabel[look="caption-good"] { color: @good; font-size: ~11px; }
QLabel[look="danger"] { color: @danger; }
QLabel[look="warning"] { color: @warning; }
QLabel[look="good"] { color: @good; }
QLabel[look="key"] {
  background: @track; color: @text; border-radius: ~4px; padding: ~1px ~7px; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="section"] { color: @muted; font-size: ~12px; font-weight: 600; }
QLabel[look="heading"] { font-size: ~15px; font-weight: 600; }
QLabel[look="title"] { font-size: ~19px; font-weight: 600; }

QPushButton {
  background: @surface; border: 1px solid @border; border-radius: ~7px;
  padding: ~7px ~14px; min-height: ~17px; font-weight: 500; }
QPushButton:hover { background: @raised; border-color: @muted; }
QPushButton:pressed { background: @track; }
QPushButton:disabled { color: @muted; background: @background; border-color: @track; }
QPushButton:focus { border: 2px solid @accent; padding: ~6px ~13px; }
QPushButton[look="primary"] {
  background: @accent; border-color: @accent; color: @on_accent; }
QPushButton[look="primary"]:hover { background: @accent; border-color: @text; }
QPushButton[look="primary"]:disabled {
  background: @accent_tint; border-color: @accent_tint; color: @muted; }
QPushButton[look="primary"]:focus { border: 2px solid @text; }
QPushButton[look="danger"] { color: @danger; border-color: @danger; }
QPushButton[look="danger"]:disabled { color: @muted; border-color: @track; }
QPushButton[look="danger"]:hover { background: @danger_tint; }
QPushButton[look="danger"]:focus { border: 2px solid @danger; }
QPushButton[look="small"] {
  background: transparent; border: 1px solid transparent; padding: ~2px ~4px; border-radius: ~5px; }
QPushButton[look="small"]:hover { background: @track; }
QPushButton[look="small"]:focus { border: 2px solid @accent; padding: ~1px ~3px; }
QPushButton[look="link"] {
  background: transparent; border: 1px solid transparent; color: @accent; padding: ~3px ~5px; }
QPushButton[look="link"]:hover { background: @accent_tint; }
QPushButton[look="link"]:disabled { color: @muted; }
QPushButton[look="link"]:focus { border: 2px solid @accent; padding: ~2px ~4px; }
QPushButton[look="chip"] {
  border-radius: ~12px; padding: ~3px ~11px; color: @muted; background: @surface;
  font-weight: 400; }
QPushButton[look="chip"]:hover { border-color: @muted; color: @text; }
QPushButton[look="chip"]:checked {
  background: @accent_tint; border-color: @accent; color: @accent; }
QPushButton[look="chip"]:focus { border: 2px solid @accent; padding: ~2px ~10px; }
QPushButton[look="choice"] {
  background: @surface; border-radius: ~10px; text-align: left; padding: 0; }
QPushButton[look="choice"]:hover { border-color: @accent; background: @surface; }
QPushButton[look="choice"]:focus { border: 2px solid @accent; padding: 0; }

QLineEdit, QPlainTextEdit {
  background: @surface; border: 1px solid @border; border-radius: ~7px;
  padding: ~7px ~10px; selection-background-color: @accent;
  selection-color: @on_accent; placeholder-text-color: @muted; }
QLineEdit { min-height: ~17px; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @accent; padding: ~6px ~9px; }
QLineEdit:disabled { background: @background; color: @muted; }
QLineEdit[look="bad"] { border-color: @danger; }

QComboBox, QSpinBox, QTimeEdit, QDateEdit {
  background: @surface; border: 1px solid @border; border-radius: ~7px;
  padding: ~5px ~24px ~5px ~10px; min-height: ~17px;
  selection-background-color: @accent; selection-color: @on_accent; }
QComboBox:hover, QSpinBox:hover, QTimeEdit:hover, QDateEdit:hover { border-color: @muted; }
QComboBox:focus, QSpinBox:focus, QTimeEdit:focus, QDateEdit:focus {
  border: 2px solid @accent; padding: ~4px ~23px ~4px ~9px; }
QComboBox:disabled, QSpinBox:disabled, QTimeEdit:disabled, QDateEdit:disabled {
  color: @muted; background: @background; border-color: @track; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: ~24px; background: transparent; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: none; width: 0; height: 0; }
QSpinBox::up-button, QTimeEdit::up-button {
  subcontrol-origin: border; subcontrol-position: top right; border: 0; width: ~24px;
  background: transparent; }
QSpinBox::down-button, QTimeEdit::down-button {
  subcontrol-origin: border; subcontrol-position: bottom right; border: 0; width: ~24px;
  background: transparent; }
QSpinBox::up-arrow, QSpinBox::down-arrow, QTimeEdit::up-arrow, QTimeEdit::down-arrow {
  image: none; width: 0; height: 0; }
QComboBox QAbstractItemView {
  background: @raised; border: 1px solid @border; selection-background-color: @accent_tint;
  selection-color: @text; outline: 0; padding: ~3px; }

QTableView {
  background: @surface; border: 0; selection-background-color: transparent; outline: 0; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section {
  background: transparent; color: @muted; font-size: ~11px; font-weight: 600; border: 0;
  border-bottom: 1px solid @border; padding: ~7px ~7px ~7px ~8px; text-align: left; }
QHeaderView::section:hover { color: @text; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 0; height: 0; }

QCalendarWidget QWidget#qt_calendar_navigationbar {
  background: @raised; border-bottom: 1px solid @border; }
QCalendarWidget QToolButton {
  background: transparent; border: 1px solid transparent; border-radius: ~5px; color: @text;
  font-weight: 600; padding: ~3px ~8px; margin: ~2px; }
QCalendarWidget QToolButton:hover { background: @track; }
QCalendarWidget QToolButton:focus { border: 1px solid @accent; }
QCalendarWidget QToolButton::menu-indicator { image: none; width: 0; }
QCalendarWidget QTableView {
  background: @raised; selection-background-color: @accent; selection-color: @on_accent; }

QTabBar { background: transparent; border: 0; qproperty-drawBase: 0; }
QTabBar::tab {
  background: transparent; border: 0; border-bottom: 2px solid transparent; color: @muted;
  padding: ~6px 0 ~7px 0; margin-right: ~16px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @accent; }

QTreeView, QListView, QListWidget {
  background: transparent; border: 0; outline: 0; }
QTreeView::branch { image: none; border-image: none; background: transparent; }
QTreeView::item, QListWidget::item { padding: ~4px ~2px; border: 1px solid transparent; }
QTreeView::item:selected, QListWidget::item:selected {
  background: @selection; color: @text; border-radius: ~5px; }
QTreeView::item:focus, QListWidget::item:focus { border: 1px solid @accent; }

QCheckBox, QRadioButton { spacing: ~8px; padding: ~2px; border: 1px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @accent; border-radius: ~5px; }

QRadioButton::indicator { width: ~12px; height: ~12px; border: 1px solid @muted;
  border-radius: ~7px; background: @surface; }
QRadioButton::indicator:checked { width: ~6px; height: ~6px; border: ~4px solid @accent; }

QProgressBar { background: @track; border: 0; border-radius: 2px; max-height: 5px;
  min-height: 5px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }

QMenu { background: @raised; border: 1px solid @border; border-radius: ~7px; padding: ~4px; }
QMenu::item { padding: ~6px ~24px ~6px ~12px; border-radius: ~5px; }
QMenu::item:selected { background: @accent_tint; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: ~4px ~8px; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: ~4px; }

QScrollBar:vertical { background: transparent; width: ~10px; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: ~10px; margin: 0; border: 0; }
QScrollBar::handle { background: @border; border-radius: ~3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ~28px; }
QScrollBar::handle:horizontal { min-width: ~28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_COLOUR = re.compile(r"@([a-z_]+)")
_SIZE = re.compile(r"~(\d+)")


def sheet(colours: Colours, px: Callable[[float], int]) -> str:
    """Return the stylesheet of a colour table with sizes scaled by *px*."""
    coloured = _COLOUR.sub(lambda found: str(getattr(colours, found[1])), _TEMPLATE)
    return _SIZE.sub(lambda found: str(px(float(found[1]))), coloured)
