package org.reversementoring.people;

/**
 * The number under which the directory, the LMS and the single sign-on all know a person. 1 to 40 characters, no white
 * space.
 */
public record EmployeeNumber(String value) implements Comparable<EmployeeNumber> {
    public EmployeeNumber {
        if (value.isEmpty() || value.length() > 40 || value.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("an employee number has 1 to 40 characters and no white space");
        }
    }

    @Override
    public int compareTo(EmployeeNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
