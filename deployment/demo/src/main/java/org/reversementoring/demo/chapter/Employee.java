package org.reversementoring.demo.chapter;

import org.reversementoring.demo.story.Login;

/**
 * Somebody of the company as the product lists them.
 *
 * @param id the product's id
 * @param rank 0 is the top
 */
record Employee(String id, Login login, String title, int rank, String organisation, String country) {
    @Override
    public String toString() {
        return login.name();
    }
}
