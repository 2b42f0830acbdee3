"""Genders: whether "he" or "she" can stand for a person, by honorific, noun or first name."""

import re
from typing import Literal

Gender = Literal["he", "she"]

_SHE = frozenset(
    "Mrs Ms Miss Dame Lady Queen Princess Baroness Duchess Sister Madame woman girl "
    "spokeswoman chairwoman congresswoman businesswoman policewoman mother daughter sister "
    "wife widow aunt grandmother actress queen princess Abigail Adriana Agnes Agnieszka Agnès "
    "Aisha Aishwarya Akiko Alejandra Aleksandra Alessandra Alexandra Alice Alison Allison "
    "Ava Alyssa Amanda Amber Amelia Amina Amy Ana Anastasia Angela Angelika Angelina Anita Anjali "
    "Anke Ann Anna Anne Annie Annika Antonia Ariana Arianna Arlene Astrid Audrey Aurélie "
    "Ayesha Barbara Beata Beatrice Becky Benazir Bernadette Beth Betty Beverley Beverly "
    "Bianca Birgit Bonnie Brenda Bridget Brigitte Britney Brittany Brooke Caitlin Camila "
    "Camilla Candace Carla Carly Carmen Carol Carole Caroline Carolyn Catherine Cathy Cecilia "
    "Celine Charlene Charlotte Cheryl Chiara Chimamanda Chloe Christina Christine Cindy "
    "Claire Clara Clare Claudia Colette Condoleezza Constance Corinne Cristina Crystal "
    "Cynthia Céline Daisy Daniela Danielle Darlene Dawn Debbie Deborah Deepika Deirdre Delia "
    "Delphine Denise Diana Diane Dianne Dina Divya Dolores Donna Doris Dorothy Edith Edna "
    "Eileen Ekaterina Elaine Eleanor Elena Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen "
    "Ellie Elsa Elsie Emily Emma Erica Erika Erin Esme Estelle Esther Ethel Eugenia Eunice "
    "Eva Eve Evelyn Ewa Farah Fatima Federica Felicity Fernanda Fiona Flora Florence Frances "
    "Francesca Françoise Freda Freya Gabriela Gail Gemma Geneviève Georgia Georgina Geraldine "
    "Gillian Gina Gisela Giulia Gladys Glenda Gloria Grace Greta Gwen Gwendolyn Hala Hannah "
    "Harriet Hazel Heather Heidi Heike Helen Helena Helene Henrietta Hilary Hilda Hillary "
    "Hiroko Holly Huda Hélène Ida Ilaria Imogen Indira Ingeborg Ingrid Inès Irene Irina "
    "Iris Irma Isabel Isabella Isabelle Isobel Ivana Jacinda Jackie Jacqueline Jade Jane "
    "Janet Janice Janine Jasmine Jeanette Jeanne Jemima Jenna Jennifer Jenny Jessica Jill "
    "Joan Joanna Joanne Jocelyn Jodie Johanna Josephine Josie Joyce Juanita Judith Judy Julia "
    "Juliana Julie Juliet Kara Karen Karin Katarzyna Kate Katharine Katherine Kathleen "
    "Kathryn Kathy Katie Katrin Katrina Katy Kavita Kayla Keiko Kelsey Kerstin Khadija "
    "Kirsten Kirsty Kristen Kristin Kristina Lakshmi Lana Lara Laura Lauren Layla Lea Leah "
    "Leanne Leila Lena Leona Leyla Lillian Lily Lina Linda Lindsay Lindsey Lisa Liz Lois "
    "Loretta Lorna Lorraine Louise Lucia Lucille Lucinda Lucy Luisa Lupita Lydia Lynn Léa "
    "Madeleine Madison Magda Magdalena Maggie Malala Malia Mandy Manon Marcella Marcia "
    "Margaret Margarita Margery Margot Marguerite Maria Mariam Mariana Marianne Marie Marilyn "
    "Marina Marjorie Marlene Marsha Marta Martha Mary Maryam Maureen Maxine Meena Megan "
    "Melanie Melinda Melissa Mercedes Meredith Meryl Mia Michaela Michelle Michiko Mildred "
    "Millie Mina Miranda Miriam Moira Mollie Molly Mona Monica Monika Monique Muriel Myra "
    "Nadia Nadine Nancy Naoko Naomi Nasreen Natalie Natasha Nathalie Neha Nell Nellie Ngozi "
    "Nichola Nicola Nicole Nina Noor Nora Norma Odile Oksana Olga Olivia Oprah Pam Pamela "
    "Paola Patricia Patsy Patti Paula Pauline Peggy Penelope Penny Petra Philippa Phoebe "
    "Phyllis Pia Pilar Polly Pooja Poppy Priya Priyanka Rachel Ramona Rania Raquel Rebecca "
    "Regina Renee Rhiannon Rita Roberta Rochelle Rosa Rosalie Rosalind Rosamund Rose Roseanne "
    "Rosemary Rosie Roxanne Ruby Rushan Ruth Sabine Sabrina Sadie Sally Salma Samantha Samira "
    "Sandra Sandrine Sara Sarah Savannah Scarlett Selena Serena Shabana Sharon Shauna Sheila "
    "Sherry Sheryl Shirin Shirley Shreya Sian Sigrid Silke Silvia Simona Simone Sinead "
    "Siobhan Sofia Solveig Sonia Sonja Sophia Sophie Stacey Stacy Stella Stephanie Sue Suella "
    "Sujata Sunita Susan Susanna Susannah Suzanne Svetlana Sylvia Sylvie Tabitha Tamara Tania "
    "Tanya Tara Tatiana Teresa Tessa Thelma Theresa Tiffany Tina Toni Tracey Tracy Tricia "
    "Trudy Uma Ursula Valentina Valerie Valérie Vanessa Vera Verity Veronica Vicki Vicky "
    "Victoria Viola Violet Virginia Vivien Vivienne Véronique Wanda Wangari Wendy Whitney "
    "Winifred Winnie Yasmeen Yasmin Yoko Yolanda Yuki Yulia Yvette Yvonne Zahra Zainab Zara "
    "Zelda Zoe Zofia".split()
)
_HE = frozenset(
    "Mr Sir Lord King Prince Pope Baron Duke Brother Imam Rabbi man boy spokesman chairman "
    "congressman businessman policeman fisherman father son brother husband widower uncle "
    "grandfather king prince pope priest Aaron Abdel Abdul Abdullah Abraham Adam Adrian Ahmad "
    "Ahmed Ahmet Aidan Alain Alan Alastair Albert Alec Alejandro Aleksandr Alexander "
    "Alexandre Alexei Alfonso Alfred Alfredo Ali Alistair Allan Allen Alvin Amit Anatoly "
    "Anders Andre Andreas Andrei Andrew Andrés Andy Angelo Angus Anil Anthony Antoine Anton "
    "Antonio Antony Anwar Archie Armando Arnaud Arnold Artem Arthur Axel Aziz Barack Barney "
    "Barry Bashar Basil Ben Benedict Benito Benjamin Bernard Bernardo Bernie Bert Bertrand "
    "Bill Billy Bjorn Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce "
    "Bruno Bryan Bryce Byron Calvin Carl Carlo Carlos Cecil Cedric Cesar Charles Charlie "
    "Christian Christoph Christophe Christopher Chuck Claude Claudio Cliff Clifford Clint "
    "Clive Colin Connor Conor Corey Craig Curtis Cyril Dale Damian Damien Damon Dan Daniel "
    "Danny Darrell Darren Dave David Dean Declan Deepak Denis Dennis Derek Derrick Desmond "
    "Didier Diego Dieter Dilip Dirk Dmitri Dmitry Domingo Dominic Don Donald Doug Douglas "
    "Duncan Dwight Dylan Eamonn Earl Ed Eddie Edgar Edmond Edmund Eduardo Edward Edwin Elias "
    "Elijah Elliot Elmer Elton Emil Emilio Emmanuel Enrico Enrique Enzo Eric Erik Ernest "
    "Ernesto Errol Esteban Ethan Etienne Eugene Evan Ezra Fabio Faisal Farid Felix Fergus "
    "Fernando Fidel Finn Francis Francisco Francois Frank Franz François Fred Freddie "
    "Frederick Fredrik Friedrich Fritz Gabriel Gareth Garry Gary Gaston Gavin Geoff Geoffrey "
    "George Geraint Gerald Gerard Gerardo Gerhard Gideon Gilbert Giles Gilles Gino Giovanni "
    "Giuseppe Glen Glenn Glyn Godfrey Gordon Graeme Graham Grant Greg Gregor Gregory Guido "
    "Guillaume Gustavo Guy Günter Hamid Hamish Hans Harald Harold Harry Harvey Hasan Hassan "
    "Hector Heinz Hendrik Henri Henrik Henry Herbert Herman Hermann Hideo Hiroshi Horst "
    "Howard Hubert Hugh Hugo Hussein Ian Ibrahim Ignacio Igor Ilya Imran Isaac Ismail Ivan "
    "Ivor Jack Jacob Jacques Jaime Jake Jamal James Jared Jason Javier Jay Jeff Jeffrey "
    "Jeremy Jerome Jerry Jesper Jesús Jim Jimmy Joachim Joaquin Jochen Joe Joel Joey Johan "
    "John Johnny Jon Jonah Jonas Jonathan Jonny Jorge Jose Josef Joseph Josh Joshua José Juan "
    "Jules Julian Julio Justin Jérôme Jürgen Kamal Kareem Karim Karl Keith Ken Kenji Kenneth "
    "Kenny Kevin Khaled Kieran Kirk Klaus Kofi Konrad Kristian Kurt Kwame Kyle Lance Larry "
    "Lars Laurence Laurent Lawrence Leif Leo Leon Leonard Leonardo Leopold Leroy Lester Lewis "
    "Liam Lionel Lloyd Lorenzo Louis Luca Lucas Ludwig Luigi Luis Lukas Luke Luther Lyle "
    "Magnus Mahmoud Malcolm Manfred Manish Manoj Manuel Marc Marcel Marcelo Marcin Marco "
    "Marcus Marek Mariano Mario Mark Marlon Martin Marvin Massimo Mateo Mathias Matt Matteo "
    "Matthew Matthias Maurice Mauricio Mauro Max Maxime Maxwell Mehmet Melvin Michael Michel "
    "Mick Miguel Mikael Mike Mikhail Miles Milton Miroslav Mitchell Mohamed Mohammad Mohammed "
    "Mohan Moses Muhammad Mukesh Mustafa Narendra Nasser Nathan Neil Nelson Niall "
    "Nicholas Nick Nicolas Nicolás Niels Nigel Nikolai Nils Noah Noel Norbert Norman Olaf "
    "Oleg Oliver Olivier Omar Osama Oscar Oskar Otis Otto Owen Pablo Paolo Pascal Patricio "
    "Patrick Paul Pavel Pedro Percy Pete Peter Phil Philip Phillip Pierre Pradeep Prakash "
    "Quentin Rachid Rafael Rahul Raj Rajesh Rajiv Ralf Ralph Ramesh Ramon Ramón Randall Randy "
    "Raphael Rashid Raul Ravi Ray Raymond Raúl Reggie Reginald Reinhard Reuben Rex Rhys "
    "Ricardo Riccardo Richard Rick Rishi Rob Robert Roberto Rod Roderick Rodney Rodolfo "
    "Rodrigo Roger Roland Roman Romeo Ron Ronald Ronan Ronnie Rory Ross Roy Ruben Rudolf "
    "Rudolph Rufus Rupert Russell Ryan Ryszard Sachin Saeed Sajid Salman Sami Sammy Samuel "
    "Sandro Sanjay Satoshi Saul Scott Sean Sebastian Sergei Sergey Sergio Seth Shahid Shane "
    "Shaun Shinzo Sidney Silvio Simon Solomon Stan Stanislav Stanley Stavros Stefan Steffen "
    "Stephan Stephane Stephen Steve Steven Stewart Stuart Stéphane Sunil Sven Takashi Tarek "
    "Tariq Taro Ted Terence Terry Thabo Theo Theodore Thiago Thierry Thomas Thorsten Théo "
    "Tiago Tim Timo Timothy Tobias Toby Todd Tom Tomas Tomasz Tommy Tomás Tony Torsten Travis "
    "Trevor Tristan Tyler Ulrich Umar Umberto Uwe Valentin Vernon Victor Vijay Vikram Viktor "
    "Vince Vincent Vinod Vitaly Vladimir Vladislav Walter Warren Wayne Wendell Wesley Wilbur "
    "Wilfred Wilhelm Will Willem William Willie Winston Wolfgang Xavier Yannis Yasser Yitzhak "
    "Youssef Yuri Yusuf Yves Zach Zachary Zack Ziauddin".split()
)


# First names of both.
_EITHER = frozenset(
    "Alex Andrea Ashley Cameron Casey Chris Dana Drew Jamie Jean Jesse Jo Jordan Kelly Kerry Kim "
    "Kit Lee Leigh Leslie Lesley Marion Morgan Pat Robbie Robin Sam Sandy Sasha Shannon Tracy "
    "Vivian".split()
)


def gender(words: str) -> Gender | None:
    """Return what stands for the person that `words` names or describes, or None if unsure.

    >>> gender("a spokeswoman for Mr Lee"), gender("Mr Lee"), gender("Robin Lee")
    ('she', 'he', None)
    """
    # What follows "for" or "of" says whose spokesman or mother it is.
    own = re.split(r" (?:for|of|at|from) ", words)[0].split()
    return next(("she" if word in _SHE else "he" for word in own if word in _SHE | _HE), None)


def is_first_name(word: str) -> bool:
    """Whether `word` is a first name, so that what follows it is a person's."""
    return word[:1].isupper() and word in _SHE | _HE | _EITHER
