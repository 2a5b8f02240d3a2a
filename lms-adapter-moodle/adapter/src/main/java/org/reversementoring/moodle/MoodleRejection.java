package org.reversementoring.moodle;

import org.reversementoring.spi.PlatformRejectedException;

/** Moodle answered with an exception that a repetition would not change. */
final class MoodleRejection extends PlatformRejectedException {
    private final String code;

    /** @param code Moodle's error code, already reduced to letters, digits and underscores */
    MoodleRejection(Function function, String code) {
        super("Moodle refused " + function.moodleName() + ": " + code + hint(code));
        this.code = code;
    }

    boolean is(String errorCode) {
        return code.equals(errorCode);
    }

    /** Whether it is refused for everything, not for one course or person. */
    boolean concernsAll() {
        return code.equals("accessexception") || code.equals("invalidtoken") || code.startsWith("wsaccessuser");
    }

    private static String hint(String code) {
        return switch (code) {
            case "invalidtoken" -> ". The token is wrong, expired or bound to another address.";
            case "accessexception" ->
                ". The function is not in the service, the service is off, its user is not allowed to use it,"
                        + " or lacks webservice/rest:use.";
            case "wsaccessusersuspended" -> ". The service's user is suspended: make it active.";
            case "wsaccessusernologin" ->
                ". The service's user may not log in: give it the authentication 'Web services authentication'.";
            case "wsaccessuserexpired", "wsaccessuserunconfirmed", "wsaccessuserdeleted" ->
                ". The service's user is not usable: look at its account.";
            case "nopermissions", "requireloginerror" -> ". The service's user lacks a capability.";
            case "wsusercannotassign" -> ". The service's user may not assign the learners' role.";
            case "wsnoinstance" -> ". The course has no manual enrolment method; the template must have one.";
            case "backupprecheckerrors" ->
                ". The service's user lacks a capability that the template's content asks for; the check says which."
                        + " Delete the empty course that was left behind, then try again.";
            case "nocriteriaset" -> ". The course has no completion criteria; the template must have some.";
            default -> ".";
        };
    }
}
