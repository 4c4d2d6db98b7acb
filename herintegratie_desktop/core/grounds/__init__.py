"""What conditions rest on: answers, nationalities, the country of return, the plan."""
