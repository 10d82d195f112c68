/** A module. */
module org.circlewalk.spec {
}
