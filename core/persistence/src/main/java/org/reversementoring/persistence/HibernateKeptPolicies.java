package org.reversementoring.persistence;

import java.util.Optional;
import org.reversementoring.wellbeing.KeptPolicies;
import org.reversementoring.wellbeing.KeptPolicy;

/** Policy documents in the database. They are never changed, so their version as rows does not count. */
public final class HibernateKeptPolicies extends DocumentStore<KeptPolicy, KeptPolicyRow> implements KeptPolicies {
    public HibernateKeptPolicies(HibernateUnitOfWork work) {
        super(
                work,
                KeptPolicy.class,
                KeptPolicyRow.class,
                KeptPolicyRow::new,
                KeptPolicy::id,
                kept -> 0,
                (kept, version) -> kept);
    }

    @Override
    void index(KeptPolicy policy, KeptPolicyRow row) {
        // Found by its id alone.
    }

    @Override
    public Optional<KeptPolicy> find(String name) {
        return findById(KeptPolicy.id(name));
    }
}
