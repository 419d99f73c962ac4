package astray.complaint;

public class ComplaintManager {}
