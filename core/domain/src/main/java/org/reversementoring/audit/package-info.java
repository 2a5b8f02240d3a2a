/**
 * Who did what and when, and who was refused: without content, under pseudonyms, in a chain that shows a changed, a
 * missing and a moved entry.
 *
 * <p>{@link org.reversementoring.audit.AuditRule} says what is written down and who may read it of themselves,
 * {@link org.reversementoring.audit.AuditLog} writes, {@link org.reversementoring.audit.AuditChain} links,
 * {@link org.reversementoring.audit.AuditVerification} finds what somebody did to it.
 */
@NullMarked
package org.reversementoring.audit;

import org.jspecify.annotations.NullMarked;
