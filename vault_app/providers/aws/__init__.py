"""Amazon Web Services: access keys of IAM users, an id and a secret that are replaced as one."""
