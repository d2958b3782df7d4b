"""What pages show: one frozen dataclass per page template, made of small ones. Every string is ready to print."""
