import "../app/style.css";
import "./staff.css";
import "./staff";
