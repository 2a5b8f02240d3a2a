package org.reversementoring.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "account_binding")
class AccountBindingRow {
    /** Issuer and subject in one, so that the same subject of two issuers is two accounts. */
    @Id
    @Column(length = 512)
    String account = "";

    @Column(name = "employee_number", nullable = false, length = 40, unique = true)
    String employeeNumber = "";
}
