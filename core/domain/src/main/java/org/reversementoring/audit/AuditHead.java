package org.reversementoring.audit;

/**
 * From where to where the chain is kept.
 *
 * @param version counts changes; 0 before it is first kept
 * @param anchor the last entry that was deleted for its age; the oldest kept one follows it
 * @param head the newest linked entry
 * @param mark keyed, over both, so that nobody moves the anchor to hide what was deleted
 */
public record AuditHead(long version, ChainPoint anchor, ChainPoint head, String mark) {
    /** Of a log without entries. */
    public static final AuditHead NONE = new AuditHead(0, ChainPoint.START, ChainPoint.START, "");

    public AuditHead withVersion(long newVersion) {
        return new AuditHead(newVersion, anchor, head, mark);
    }
}
