package nl.waarborg.domain.planning;

/** How long the AP may take, which nobody knows beforehand. */
public enum Scenario {
  NO_AP,
  AP_TERM,
  AP_EXTENDED,
  AP_EXTENDED_AND_SUSPENDED
}
