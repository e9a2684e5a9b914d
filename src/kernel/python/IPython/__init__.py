"""The part of IPython that notebooks use to show things."""
