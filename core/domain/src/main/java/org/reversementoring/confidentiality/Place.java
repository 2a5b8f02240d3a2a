package org.reversementoring.confidentiality;

import java.util.UUID;
import org.reversementoring.access.DataItem;

/** Where a sealed text belongs. Bound into the seal: a text moved to another row or field does not open. */
public record Place(DataItem item, UUID row, String field) {}
