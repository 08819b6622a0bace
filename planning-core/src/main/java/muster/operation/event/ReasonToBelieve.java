package muster.operation.event;

/**
 * What officers rest on who enter a suspect's own home on a warrant for his arrest (rule WAR-13).
 *
 * @param livesHere why they believe that he lives there
 * @param isInside why they believe that he is in
 */
public record ReasonToBelieve(String livesHere, String isInside) {}
