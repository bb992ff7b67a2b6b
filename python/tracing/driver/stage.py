"""What the model's code is being asked for: it decides what a failure means, and what a stand-in may let pass."""

now = "import"
