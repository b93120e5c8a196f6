"""What all resources share: paging, problems, filters, versions."""
