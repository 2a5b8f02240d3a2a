package org.reversementoring.demo.chapter;

import java.nio.file.Path;
import org.reversementoring.demo.story.Login;

/**
 * What is left to look at.
 *
 * @param programme its id
 * @param report the cycle report, one HTML file
 * @param mentor one who has a pair
 * @param mentee the partner
 */
public record Ending(String programme, Path report, Login mentor, Login mentee) {}
