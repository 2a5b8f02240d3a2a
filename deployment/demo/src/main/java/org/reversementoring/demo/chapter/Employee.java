package org.reversementoring.demo.chapter;

import com.fasterxml.jackson.databind.JsonNode;
import org.reversementoring.demo.story.Company;
import org.reversementoring.demo.story.Login;

/**
 * Somebody of the company as the product lists them.
 *
 * @param id the product's id
 * @param rank 0 is the top
 * @param country ISO 3166-1
 */
record Employee(String id, Login login, String title, int rank, String organisation, String country, String timeZone) {
    static Employee of(JsonNode person, Company company) {
        return new Employee(
                person.path("id").asText(),
                company.login(person.path("employeeNumber").asText()),
                person.path("title").asText(),
                person.path("level").path("rank").asInt(),
                person.path("organisation").asText(),
                person.path("country").asText(),
                person.path("timeZone").asText());
    }

    String number() {
        return login.employeeNumber();
    }

    @Override
    public String toString() {
        return login.name();
    }
}
