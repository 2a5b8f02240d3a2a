package org.reversementoring.demo.story;

/**
 * Somebody who can sign in.
 *
 * @param name for display
 * @param employeeNumber empty for a login without an employee
 */
public record Login(String username, String password, String name, String employeeNumber) {
    @Override
    public String toString() {
        return name;
    }
}
